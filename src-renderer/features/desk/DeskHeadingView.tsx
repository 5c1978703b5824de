import { Link } from "react-router";
import type { DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import { phaseName } from "../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { HealthMark } from "../../components/HealthMark.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { DESK_TERMS, type DeskHeadingLine } from "./desk-view.ts";

/** "1 today, 3 stuck, 2 next"; what there is none of is left out. */
function countsInWords({ today, stuck, next }: Readonly<Record<DeskTerm, number>>): string {
  return [today ? `${today} today` : "", stuck ? `${stuck} stuck` : "", next ? `${next} next` : ""]
    .filter(Boolean)
    .join(", ");
}

/** Heading of a payor, with its health and phase, or of a day. */
export function DeskHeadingView({
  line,
  rowIndex,
  top,
  height,
}: {
  readonly line: DeskHeadingLine;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
}) {
  const today = useAppStore((state) => state.today);
  const place = {
    role: "row",
    className: "dk-group",
    "aria-rowindex": rowIndex + 1,
    style: { transform: `translateY(${top}px)`, height },
  } as const;
  if (line.type === "day") {
    const name = line.date === null ? DESK_TERMS[line.term] : nearDate(line.date, today);
    return (
      <div {...place}>
        <span
          role="gridcell"
          className={`dk-group-name${line.term === "overdue" ? " dk-late" : ""}`}
          title={line.date ?? ""}
        >
          {name.charAt(0).toUpperCase() + name.slice(1)}
        </span>
        <span role="gridcell" className="dk-quiet">
          {line.count}
        </span>
      </div>
    );
  }
  const { payor, counts } = line;
  const { implementationId, payorName, colour, phase } = payor;
  const others = countsInWords(counts);
  return (
    <div {...place}>
      <span role="gridcell" style={{ minWidth: 0, display: "flex" }}>
        <Link
          className="dk-group-name"
          to={implementationAddress(implementationId)}
          tabIndex={-1}
          title={payorName}
        >
          {payorName}
        </Link>
      </span>
      <span role="gridcell">
        <HealthMark colour={colour} />
      </span>
      <span
        role="gridcell"
        className="dk-quiet"
        style={{ flex: "none" }}
        title={`${phase} ${phaseName(phase)}`}
      >
        {phase} <span className="dk-phase">{phaseName(phase)}</span>
      </span>
      <span role="gridcell" style={{ marginLeft: "auto", whiteSpace: "nowrap" }}>
        {counts.overdue > 0 && (
          <span className="dk-quiet dk-late">
            {counts.overdue} overdue{others === "" ? "" : ", "}
          </span>
        )}
        {others !== "" && <span className="dk-quiet">{others}</span>}
      </span>
    </div>
  );
}
