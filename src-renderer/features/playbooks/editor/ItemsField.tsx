import Autocomplete from "@mui/material/Autocomplete";
import Chip from "@mui/material/Chip";
import TextField from "@mui/material/TextField";
import { usePlaybookEditor } from "./editor-context.ts";

/** Items by code, as chips with a search over codes and titles. A code that is not there stays to be seen. */
export function ItemsField({
  label,
  value,
  without,
  onChange,
  isBare = false,
}: {
  readonly label: string;
  readonly value: readonly string[];
  /** The item itself, which is not offered. */
  readonly without?: string;
  readonly onChange: (ids: string[]) => void;
  readonly isBare?: boolean;
}) {
  const { playbook } = usePlaybookEditor();
  const titles = new Map(playbook.items.map(({ id, title }) => [id, title]));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={[...titles.keys()].filter((id) => id !== without)}
      value={[...value]}
      getOptionLabel={(id) => `${id} ${titles.get(id) ?? ""}`}
      {...(isBare && { limitTags: 3, size: "small" as const })}
      onChange={(_event, ids) => {
        onChange(ids);
      }}
      renderValue={(ids, getItemProps) =>
        ids.map((id, index) => {
          const { key, ...props } = getItemProps({ index });
          const title = titles.get(id);
          return (
            <Chip
              key={key}
              {...props}
              label={id}
              title={title ?? "Not in the playbook"}
              {...(title === undefined && { color: "error" as const })}
            />
          );
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          {...(!isBare && { label })}
          slotProps={{
            ...params.slotProps,
            ...(isBare
              ? { htmlInput: { ...params.slotProps.htmlInput, "aria-label": label } }
              : { inputLabel: { ...params.slotProps.inputLabel, shrink: true } }),
          }}
        />
      )}
    />
  );
}
