import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { markAt } from "../../../../src-shared/timeline/bar-marks.ts";
import { rowMeasures } from "../../../../src-shared/timeline/timeline-bars.ts";
import {
  LEGEND,
  LEGEND_SIGNS,
  legendSample,
} from "../../../../src-shared/timeline/timeline-legend.ts";

const HEIGHT = 16;

function LegendEntry({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="li"
      sx={{ display: "flex", alignItems: "center", gap: 1, whiteSpace: "nowrap" }}
    >
      {children}
      {label}
    </Box>
  );
}

/** What the shapes mean: in the corner above the titles, where nothing else stands. */
export function TimelineLegend() {
  const measures = rowMeasures(HEIGHT);
  return (
    <Box
      component="ul"
      aria-label="Legend"
      sx={{ m: 0, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", columnGap: 3 }}
    >
      {LEGEND.map((entry) => {
        const { bar, paths } = legendSample(entry.code, measures);
        return (
          <LegendEntry key={entry.code} label={entry.label}>
            <svg width={26} height={HEIGHT} aria-hidden>
              {bar && <path className="tl-bar" data-look={bar.look} d={bar.d} />}
              {paths.map(({ className, d }) => (
                <path key={className} className={className} d={d} />
              ))}
            </svg>
          </LegendEntry>
        );
      })}
      {LEGEND_SIGNS.map(({ code, label }) => {
        const { d, isFilled } = markAt(code, 1, (HEIGHT - 10) / 2);
        return (
          <LegendEntry key={code} label={label}>
            <svg width={13} height={HEIGHT} aria-hidden>
              <path
                className="tl-mark"
                data-overdue={code === "overdue" || undefined}
                d={d}
                fill={isFilled ? "currentColor" : "none"}
              />
            </svg>
          </LegendEntry>
        );
      })}
    </Box>
  );
}
