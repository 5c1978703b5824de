import Box from "@mui/material/Box";
import Popover from "@mui/material/Popover";
import Radio from "@mui/material/Radio";
import Typography from "@mui/material/Typography";
import type { FieldChange } from "../../../src-shared/imports/import-plan.ts";

/** What differs between a row and the record that it is, field by field: ours or the list's is kept. */
export function MergeFields({
  anchor,
  name,
  changes,
  onChoose,
  onClose,
}: {
  readonly anchor: HTMLElement;
  /** Name of the record that is there already. */
  readonly name: string;
  readonly changes: readonly (FieldChange & { readonly label: string })[];
  readonly onChoose: (key: string, side: "ours" | "theirs") => void;
  readonly onClose: () => void;
}) {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { "aria-label": `Fields of ${name}`, role: "dialog" } }}
    >
      <Box component="table" sx={{ m: 3, borderSpacing: 0, "& th, & td": { px: 2, py: 0.5 } }}>
        <Typography component="caption" variant="subtitle2" sx={{ textAlign: "start", mb: 1 }}>
          {name}
        </Typography>
        <thead>
          <tr>
            {["Field", "Ours", "The list's"].map((heading) => (
              <Box component="th" key={heading} scope="col" sx={{ textAlign: "start" }}>
                {heading}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, label, was, now, theirs }) => (
            <tr key={key}>
              <Box component="th" scope="row" sx={{ textAlign: "start", fontWeight: 400 }}>
                {label}
              </Box>
              {(["ours", "theirs"] as const).map((side) => {
                const value = side === "ours" ? was : theirs;
                return (
                  <td key={side}>
                    <Box component="label" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
                      <Radio
                        size="small"
                        name={key}
                        checked={side === "theirs" ? now === theirs : now !== theirs}
                        onChange={() => {
                          onChoose(key, side);
                        }}
                        slotProps={{ input: { "aria-label": `${label}: ${value || "empty"}` } }}
                      />
                      {value || <Typography color="textSecondary">empty</Typography>}
                    </Box>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Popover>
  );
}
