import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import Typography from "@mui/material/Typography";
import Button from "@mui/material/Button";
import { memo } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { countBusinessDays, longDate, shortDate } from "../../../src-shared/domain/people-dates.ts";
import { ClashList } from "../../components/ClashList.tsx";
import { countOf } from "./card-texts.ts";
import type { PlanPreview, PreviewPhase } from "./plan-preview.ts";

const PlanTable = styled("table")({
  width: "100%",
  borderCollapse: "collapse",
  "& th": { textAlign: "left", fontWeight: 400, padding: "2px 6px" },
  "& thead th": {
    position: "sticky",
    top: 0,
    zIndex: 1,
    background: "var(--pd-palette-background-paper)",
    color: "var(--pd-palette-text-secondary)",
    fontSize: 12,
    boxShadow: "inset 0 -1px 0 var(--pd-palette-divider)",
  },
  "& tbody th": { paddingTop: 12, fontWeight: 600 },
  "& tbody th span": { fontWeight: 400, color: "var(--pd-palette-text-secondary)" },
  "& td": {
    padding: "3px 6px",
    verticalAlign: "top",
    borderTop: "1px solid var(--pd-palette-divider)",
  },
  "& td:first-of-type, & .pl-date": { whiteSpace: "nowrap" },
  "& td:first-of-type, & .pl-quiet": { color: "var(--pd-palette-text-secondary)" },
  "& .pl-quiet": { fontSize: 12 },
  "& .pl-past": { fontSize: 12, color: "var(--pd-palette-status-amber)" },
  "& tr[data-off] td": { color: "var(--pd-palette-text-secondary)" },
  "& tr[data-off] .pl-date": { textDecoration: "line-through" },
});

/** The dated plan: distance, holidays, warnings, then every item by phase. */
export const PlanPreviewPane = memo(function PlanPreviewPane({
  preview,
  today,
  onUseGoLive,
}: {
  readonly preview: PlanPreview;
  readonly today: IsoDate;
  /** Takes the realistic go-live as the target. */
  readonly onUseGoLive: (goLive: IsoDate) => void;
}) {
  const { applicableCount, itemCount, distanceDays, holidays, warnings, verdict } = preview;
  const offCount = itemCount - applicableCount;
  return (
    <Box>
      <Typography>
        <b>{countOf(applicableCount, "item")}</b>
        {offCount > 0 ? `, ${offCount} more not applicable with this profile` : ""}.{" "}
        <b>{countBusinessDays(distanceDays)}</b> from kickoff to go-live
        {holidays.length === 0 ? ", no bank holiday between." : ", around:"}
      </Typography>
      {holidays.length > 0 ? (
        <Typography variant="tiny" component="p" color="textSecondary">
          {holidays.map(({ date, name }) => `${name} ${shortDate(date, today)}`).join(", ")}
        </Typography>
      ) : null}
      {verdict && verdict.lateDays > 0 ? (
        <Alert
          severity="warning"
          sx={{ mt: 2 }}
          action={
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                onUseGoLive(verdict.realisticGoLive);
              }}
            >
              Use it
            </Button>
          }
        >
          Realistic go-live is <b>{longDate(verdict.realisticGoLive)}</b>,{" "}
          {countBusinessDays(verdict.lateDays)} after your target
        </Alert>
      ) : null}
      {preview.startsInPastCount > 0 ? (
        <Typography sx={{ mt: 2 }} color="textSecondary">
          {countOf(preview.startsInPastCount, "item")} should have started before today.
        </Typography>
      ) : null}
      {warnings.map(({ code, message, clashes }) => (
        <Alert
          key={code}
          severity="warning"
          variant="outlined"
          sx={{ mt: 2, alignItems: "flex-start" }}
        >
          {message}
          {clashes.length > 0 ? <ClashList clashes={clashes} /> : null}
        </Alert>
      ))}
      <PlanTable sx={{ mt: 3 }} aria-label="Dated plan">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">What</th>
            <th scope="col">Owner</th>
            <th scope="col">Start</th>
            <th scope="col">Due</th>
            <th scope="col" />
          </tr>
        </thead>
        {preview.phases.map((phase) => (
          <PhaseRows key={phase.code} phase={phase} today={today} />
        ))}
      </PlanTable>
    </Box>
  );
});

function PhaseRows({ phase, today }: { readonly phase: PreviewPhase; readonly today: IsoDate }) {
  const { code, name, items, applicableCount, span } = phase;
  return (
    <tbody>
      <tr>
        <th colSpan={6} scope="colgroup">
          {code} {name}{" "}
          <span>
            {countOf(applicableCount, "item")}
            {span ? `, ${shortDate(span.from, today)} to ${shortDate(span.to, today)}` : ""}
          </span>
        </th>
      </tr>
      {items.map((item) => (
        <tr key={item.id} data-off={item.notApplicable === null ? undefined : ""}>
          <td>{item.id}</td>
          <td>
            {item.title}
            {item.notApplicable === null ? null : (
              <span className="pl-quiet"> (not applicable: {item.notApplicable})</span>
            )}
          </td>
          <td className="pl-quiet">{item.owners}</td>
          <td className="pl-date" title={item.start}>
            {shortDate(item.start, today)}
            {item.startsInPast ? <span className="pl-past"> in the past</span> : null}
          </td>
          <td className="pl-date" title={item.due}>
            {shortDate(item.due, today)}
          </td>
          <td className="pl-date pl-quiet">{item.offset}</td>
        </tr>
      ))}
    </tbody>
  );
}
