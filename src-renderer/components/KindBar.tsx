import Box from "@mui/material/Box";

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
        sx={{ position: "absolute", insetBlock: 0, left: 0, bgcolor: "accentSoft" }}
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
            fontWeight: 600,
            fontVariantNumeric: "tabular-nums",
            color: overdue > 0 ? "status.amber" : "text.primary",
          }}
        >
          {overdue > 0 ? "! " : ""}
          {done}/{total}
        </Box>
      </Box>
    </Box>
  );
}
