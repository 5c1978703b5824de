import Box from "@mui/material/Box";
import { type Party, PARTY_LABELS } from "../../src-shared/domain/vocabulary.ts";

/** The party that holds a thing up, as a small quiet label. */
export function PartyLabel({ party }: { readonly party: Party }) {
  return (
    <Box
      component="span"
      sx={{
        display: "inline-block",
        px: 1.5,
        fontSize: 12,
        lineHeight: "20px",
        borderRadius: "4px",
        bgcolor: "sunken",
        color: "text.secondary",
        whiteSpace: "nowrap",
      }}
    >
      {PARTY_LABELS[party]}
    </Box>
  );
}
