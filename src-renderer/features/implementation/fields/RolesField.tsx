import Autocomplete from "@mui/material/Autocomplete";
import Chip from "@mui/material/Chip";
import TextField from "@mui/material/TextField";
import {
  PARTY_LABELS,
  ROLE_CODES,
  type RoleCode,
  ROLES,
} from "../../../../src-shared/domain/vocabulary.ts";

/** Several roles in order; where it matters the first is accountable. */
export function RolesField({
  label,
  value,
  onChange,
  isDisabled = false,
  helperText,
  hasFocus = false,
  isBare = false,
}: {
  readonly label: string;
  readonly value: readonly RoleCode[];
  readonly onChange: (roles: RoleCode[]) => void;
  /** Can be read and copied, not changed. */
  readonly isDisabled?: boolean;
  readonly helperText?: string;
  readonly hasFocus?: boolean;
  /** In a table: the label is only said. */
  readonly isBare?: boolean;
}) {
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      readOnly={isDisabled}
      options={ROLE_CODES}
      value={[...value]}
      groupBy={(role) => PARTY_LABELS[ROLES[role].party]}
      getOptionLabel={(role) => `${role} ${ROLES[role].name}`}
      onChange={(_event, roles) => {
        onChange(roles);
      }}
      renderValue={(roles, getItemProps) =>
        roles.map((role, index) => {
          const { key, ...props } = getItemProps({ index });
          return <Chip key={key} {...props} label={role} title={ROLES[role].name} />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          {...(!isBare && { label })}
          autoFocus={hasFocus}
          helperText={helperText}
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps.inputLabel, shrink: true },
            ...(isBare && {
              htmlInput: { ...params.slotProps.htmlInput, "aria-label": label },
            }),
          }}
        />
      )}
    />
  );
}
