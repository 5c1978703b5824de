import Box from "@mui/material/Box";
import { rowMeasures } from "../../../../src-shared/timeline/timeline-bars.ts";
import { LEGEND, legendSample } from "../../../../src-shared/timeline/timeline-legend.ts";

const HEIGHT = 16;

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
          <Box
            component="li"
            key={entry.code}
            sx={{ display: "flex", alignItems: "center", gap: 1, whiteSpace: "nowrap" }}
          >
            <svg width={26} height={HEIGHT} aria-hidden>
              {bar && <path className="tl-bar" data-look={bar.look} d={bar.d} />}
              {paths.map(({ className, d }) => (
                <path key={className} className={className} d={d} />
              ))}
            </svg>
            {entry.label}
          </Box>
        );
      })}
    </Box>
  );
}
