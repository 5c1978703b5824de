import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { ReadinessPoint } from "../../../../src-shared/domain/payees/payee-funnel.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { useImplementation } from "../use-implementation.ts";

const WIDTH = 480;
const HEIGHT = 160;
/** Room at the right for the labels of the two lines. */
const LABELS = 104;
const TOP = 12;
const BELOW = 20;
/** Labels of the two lines never come closer. */
const LABEL_GAP = 14;

/**
 * Expected readiness (dashed) and actual readiness (solid) by business day, by count of payees, so that it reads without
 * colour; the same as a table on demand.
 */
export function ReadinessFigure({
  line,
  goLive,
}: {
  readonly line: readonly ReadinessPoint[];
  readonly goLive: IsoDate;
}) {
  const [isTable, setIsTable] = useState(false);
  return (
    <Box component="section" aria-label="Readiness against expectation">
      <Typography variant="subtitle2" component="h3" sx={{ pb: 1 }}>
        Readiness against expectation, by count
      </Typography>
      {isTable ? <Table line={line} /> : <Lines line={line} goLive={goLive} />}
      <Button
        size="small"
        sx={{ ml: -2 }}
        onClick={() => {
          setIsTable(!isTable);
        }}
      >
        {isTable ? "Show as lines" : "Show as a table"}
      </Button>
    </Box>
  );
}

function Lines({
  line,
  goLive,
}: {
  readonly line: readonly ReadinessPoint[];
  readonly goLive: IsoDate;
}) {
  const { today } = useImplementation();
  const step = (WIDTH - LABELS) / Math.max(1, line.length - 1);
  const y = (percent: number): number => TOP + ((100 - percent) / 100) * HEIGHT;
  const bottom = TOP + HEIGHT;
  const known = line.flatMap(({ actual }, index) => (actual === null ? [] : [{ actual, index }]));
  const last = known.at(-1);
  const now = last && line[last.index];
  const goLiveIndex = line.findLastIndex(({ date }) => date <= goLive);
  const end = line.at(-1)?.expected ?? 0;
  const words = now
    ? `On ${shortDate(now.date, today)} ${now.actual}% are payment-ready, ${now.expected}% are expected; ${end}% at go-live on ${shortDate(goLive, today)}.`
    : `Nobody is measured yet; ${end}% are expected at go-live on ${shortDate(goLive, today)}.`;
  const endY = y(end);
  // The label of the actual line stands at its end, below or above that of the expected one.
  const lastX = last ? last.index * step : 0;
  const lastY = last ? y(last.actual) : bottom;
  const isNear = lastX > WIDTH - LABELS - 60 && Math.abs(lastY - endY) < LABEL_GAP;
  const pointsOf = (of: readonly { readonly index: number; readonly percent: number }[]): string =>
    of.map(({ index, percent }) => `${index * step},${y(percent)}`).join(" ");
  return (
    <Box
      component="svg"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${WIDTH} ${bottom + BELOW}`}
      sx={{
        display: "block",
        width: 1,
        fontSize: 11,
        "& text": { fill: "currentColor", color: "text.secondary" },
      }}
    >
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <Box
            component="line"
            x1="0"
            x2={WIDTH - LABELS}
            y1={y(percent)}
            y2={y(percent)}
            stroke="currentColor"
            sx={{ color: "divider" }}
          />
          {percent > 0 && (
            <text x="0" y={y(percent) - 3}>
              {percent}%
            </text>
          )}
        </g>
      ))}
      {goLiveIndex >= 0 && (
        <Box
          component="line"
          x1={goLiveIndex * step}
          x2={goLiveIndex * step}
          y1={TOP}
          y2={bottom}
          stroke="currentColor"
          sx={{ color: "edge" }}
        />
      )}
      <Box
        component="polyline"
        points={pointsOf(line.map(({ expected }, index) => ({ index, percent: expected })))}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="5 4"
        sx={{ color: "text.secondary" }}
      />
      <Box
        component="polyline"
        points={pointsOf(known.map(({ actual, index }) => ({ index, percent: actual })))}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        sx={{ color: "primary.main" }}
      />
      <text x={WIDTH - LABELS + 6} y={endY + 4}>
        Expected {end}%
      </text>
      {last && (
        <>
          <Box
            component="circle"
            cx={lastX}
            cy={lastY}
            r="3.5"
            sx={{ fill: "currentColor", color: "primary.main" }}
          />
          <Box
            component="text"
            x={lastX + 7}
            y={isNear ? endY + 4 + LABEL_GAP : Math.min(bottom - 4, lastY + 13)}
            sx={{ fontWeight: 600, "&&": { color: "text.primary" } }}
          >
            Actual {last.actual}%
          </Box>
        </>
      )}
      <text x="0" y={bottom + 14}>
        {line[0] && shortDate(line[0].date, today)}
      </text>
      <text x={Math.max(60, goLiveIndex * step)} y={bottom + 14} textAnchor="end">
        Go-live {shortDate(goLive, today)}
      </text>
    </Box>
  );
}

function Table({ line }: { readonly line: readonly ReadinessPoint[] }) {
  const { today } = useImplementation();
  return (
    <Box
      component="table"
      aria-label="Readiness by day"
      className="tabular"
      sx={{
        borderCollapse: "collapse",
        "& th, & td": { pl: 0, pr: 6, py: 0.5, textAlign: "right", whiteSpace: "nowrap" },
        "& th:first-of-type, & td:first-of-type": { textAlign: "left" },
      }}
    >
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Expected</th>
          <th scope="col">Actual</th>
        </tr>
      </thead>
      <tbody>
        {line.map(({ date, expected, actual }) => (
          <tr key={date}>
            <td>{shortDate(date, today)}</td>
            <td>{expected}%</td>
            <td>{actual === null ? "–" : `${actual}%`}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
