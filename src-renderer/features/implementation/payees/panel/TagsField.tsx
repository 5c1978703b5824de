import Autocomplete from "@mui/material/Autocomplete";
import Chip from "@mui/material/Chip";
import TextField from "@mui/material/TextField";

/** Tags, each once; those in use are offered, any other can be typed. Sent with every tag that comes or goes. */
export function TagsField({
  value,
  known,
  isDisabled,
  onCommit,
}: {
  readonly value: readonly string[];
  readonly known: readonly string[];
  readonly isDisabled: boolean;
  readonly onCommit: (tags: string[]) => void;
}) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      readOnly={isDisabled}
      options={[...known]}
      filterSelectedOptions
      value={[...value]}
      onChange={(_event, tags) => {
        const words = tags.flatMap((tag) => tag.split(/[,;]/)).map((tag) => tag.trim());
        onCommit([...new Set(words.filter(Boolean))]);
      }}
      renderValue={(tags, getItemProps) =>
        tags.map((tag, index) => {
          const { key, ...props } = getItemProps({ index });
          return <Chip key={key} {...props} size="small" label={tag} />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label="Tags"
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps.inputLabel, shrink: true },
          }}
        />
      )}
    />
  );
}
