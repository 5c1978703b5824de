import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useId, useState } from "react";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type {
  GoLiveOutlook,
  HistogramBin,
} from "../../../../src-shared/domain/experience/go-live-outlook.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { useImplementation } from "../use-implementation.ts";

const WIDTH = 400;
const HEIGHT = 96;
/** Above the bars: a line of text for each mark, so that dates that lie close do not cover each other. */
const MARK_ROW = 15;
const BELOW = 18;
const GAP = 1.5;

/**
 * How many runs went live when. Bars up to P50 are full, up to P85 hatched, the late ones only outlined, so that it reads
 * without colour; the same as a table on demand.
 */
export function GoLiveHistogram({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { today } = useImplementation();
  const [isTable, setIsTable] = useState(false);
  const { p50, p85, histogram } = outlook;
  const day = (date: IsoDate): string => shortDate(date, today);
  const first = histogram[0]?.from ?? p50;
  const last = histogram.at(-1)?.to ?? p85;
  const words = `Half of the runs are live by ${day(p50)}, 85 of 100 by ${day(p85)}; the first on ${day(first)}, the last by ${day(last)}.`;
  return (
    <>
      {isTable ? <Table outlook={outlook} /> : <Bars outlook={outlook} words={words} />}
      <Button
        size="small"
        sx={{ ml: -2 }}
        onClick={() => {
          setIsTable(!isTable);
        }}
      >
        {isTable ? "Show as bars" : "Show as a table"}
      </Button>
    </>
  );
}

function Bars({ outlook, words }: { readonly outlook: GoLiveOutlook; readonly words: string }) {
  const { today } = useImplementation();
  const hatchId = useId();
  const { histogram, target, p50, p85 } = outlook;
  const most = Math.max(...histogram.map(({ count }) => count));
  const step = WIDTH / histogram.length;
  const marks = [
    { name: "Target", date: target },
    { name: "P50", date: p50 },
    { name: "P85", date: p85 },
  ];
  const top = marks.length * MARK_ROW;
  const bottom = top + HEIGHT;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${WIDTH} ${bottom + BELOW}`}
      sx={{
        display: "block",
        width: 1,
        maxWidth: WIDTH,
        fontSize: 11,
        color: "primary.main",
        "& text": { fill: "currentColor", color: "text.secondary" },
      }}
    >
      <defs>
        <pattern
          id={hatchId}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="4" stroke="currentColor" strokeWidth="2.4" />
        </pattern>
      </defs>
      {histogram.map(({ from, count }, index) => {
        const height = (count / most) * (HEIGHT - 2);
        return (
          count > 0 && (
            <rect
              key={from}
              x={index * step + GAP / 2}
              y={bottom - height}
              width={Math.max(1, step - GAP)}
              height={height}
              stroke="currentColor"
              strokeWidth="1"
              fill={from <= p50 ? "currentColor" : from <= p85 ? `url(#${hatchId})` : "none"}
            />
          )
        );
      })}
      <Box
        component="line"
        x1="0"
        y1={bottom}
        x2={WIDTH}
        y2={bottom}
        stroke="currentColor"
        sx={{ color: "edge" }}
      />
      {marks.map(({ name, date }, row) => {
        const x = placeOf(date, histogram) * step;
        const y = row * MARK_ROW + 11;
        const isRight = x > WIDTH - 110;
        return (
          <g key={name}>
            <Box
              component="line"
              x1={x}
              y1={y - 9}
              x2={x}
              y2={bottom}
              stroke="currentColor"
              strokeDasharray={name === "Target" ? "3 3" : undefined}
              sx={{ color: "text.primary" }}
            />
            <text x={isRight ? x - 4 : x + 4} y={y} textAnchor={isRight ? "end" : "start"}>
              {name} {shortDate(date, today)}
            </text>
          </g>
        );
      })}
      <text x="0" y={bottom + 14}>
        {shortDate(histogram[0]?.from ?? p50, today)}
      </text>
      <text x={WIDTH} y={bottom + 14} textAnchor="end">
        {shortDate(histogram.at(-1)?.to ?? p85, today)}
      </text>
    </Box>
  );
}

/** Where a date stands among the bars, in bars from the left: the middle of its own; at the edge when it lies outside. */
function placeOf(date: IsoDate, histogram: readonly HistogramBin[]): number {
  const index = histogram.findIndex(({ to }) => date <= to);
  if (index === -1) return histogram.length;
  return date < (histogram[index]?.from ?? date) ? index : index + 0.5;
}

function Table({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { today } = useImplementation();
  const { histogram, runs } = outlook;
  const percent = (count: number): string => `${((100 * count) / runs).toFixed(1)}%`;
  return (
    <Box
      component="table"
      aria-label="Simulated go-live by date"
      sx={{
        borderCollapse: "collapse",
        fontVariantNumeric: "tabular-nums",
        "& th, & td": { pl: 0, pr: 6, py: 0.5, textAlign: "right", whiteSpace: "nowrap" },
        "& th:first-of-type, & td:first-of-type": { textAlign: "left" },
      }}
    >
      <thead>
        <tr>
          <th scope="col">Go-live by</th>
          <th scope="col">Runs</th>
          <th scope="col">Live by then</th>
        </tr>
      </thead>
      <tbody>
        {histogram.map(({ to, count }, index) => (
          <tr key={to}>
            <td>{shortDate(to, today)}</td>
            <td>{percent(count)}</td>
            <td>
              {percent(histogram.slice(0, index + 1).reduce((sum, bin) => sum + bin.count, 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
