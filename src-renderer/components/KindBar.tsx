import Box from "@mui/material/Box";
import { HealthShape } from "./HealthMark.tsx";

/** Progress with its figures inside: "18/25". The label says what of, the figures carry their base. */
export function KindBar({
  label,
  done,
  total,
  overdue = 0,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly overdue?: number;
}) {
  const share = total === 0 ? 0 : done / total;
  const words = `${label}: ${done} of ${total} done${overdue > 0 ? `, ${overdue} overdue` : ""}`;
  return (
    <Box
      role="img"
      aria-label={words}
      title={words}
      sx={{
        position: "relative",
        flex: 1,
        minWidth: 72,
        height: 20,
        borderRadius: "4px",
        overflow: "hidden",
        bgcolor: "sunken",
        fontSize: 12,
        lineHeight: "20px",
      }}
    >
      <Box
        sx={{
          position: "absolute",
          insetBlock: 0,
          left: 0,
          bgcolor: "accentSoft",
          "[data-dark] &": {
            bgcolor: "color-mix(in srgb, var(--pd-palette-primary-main) 32%, transparent)",
          },
        }}
        style={{ width: `${share * 100}%` }}
      />
      <Box
        sx={{
          position: "relative",
          display: "flex",
          justifyContent: "space-between",
          px: 1.5,
          gap: 1,
          whiteSpace: "nowrap",
        }}
      >
        <Box
          component="span"
          sx={{ overflow: "hidden", textOverflow: "ellipsis", color: "text.secondary" }}
        >
          {label}
        </Box>
        <Box
          component="span"
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 1,
            fontWeight: 600,
            fontVariantNumeric: "tabular-nums",
          }}
        >
          {overdue > 0 && (
            <Box
              component="span"
              title={`${overdue} overdue`}
              sx={{ display: "flex", color: "status.amber", "& svg": { width: 10, height: 10 } }}
            >
              <HealthShape colour="amber" />
            </Box>
          )}
          <span>
            {done}/{total}
          </span>
        </Box>
      </Box>
    </Box>
  );
}
