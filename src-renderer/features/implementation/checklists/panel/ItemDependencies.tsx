import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { X } from "lucide-react";
import { itemName } from "../../../../../src-shared/commands/naming.ts";
import { dependents } from "../../../../../src-shared/domain/schedule/dependencies.ts";
import { isSatisfied, type Item } from "../../../../../src-shared/domain/implementation.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { useImplementation } from "../../use-implementation.ts";
import { satisfiedText } from "../item-texts.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";

/** What the item waits for and what waits for it, as links; dependencies can be added and taken away. */
export function ItemDependencies({
  item,
  onOpen,
}: {
  readonly item: Item;
  readonly onOpen: (itemId: string) => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const { items } = implementation;
  const before = item.dependsOn.flatMap((id) => items[id] ?? []);
  const after = dependents(items, item.id);
  const set = (dependsOn: string[]): void => {
    void execute({ type: "item/edit", itemIds: [item.id], changes: { dependsOn } });
  };
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <ItemList
        label="Waits for"
        items={before}
        emptyText="Nothing"
        onOpen={onOpen}
        {...(isReadOnly
          ? {}
          : {
              onRemove: (id: string) => {
                set(item.dependsOn.filter((other) => other !== id));
              },
            })}
      />
      {!isReadOnly && (
        <Autocomplete
          options={inPosition(items).filter(
            (other) => other.id !== item.id && !item.dependsOn.includes(other.id),
          )}
          value={null}
          blurOnSelect
          clearOnBlur
          getOptionLabel={itemName}
          getOptionKey={(option) => option.id}
          onChange={(_event, chosen) => {
            if (chosen) set([...item.dependsOn, chosen.id]);
          }}
          renderInput={(params) => (
            <TextField
              {...params}
              placeholder="Add what it waits for"
              aria-label="Add a dependency"
            />
          )}
        />
      )}
      <ItemList label="Needed by" items={after} emptyText="No item" onOpen={onOpen} />
    </Box>
  );
}

function ItemList({
  label,
  items,
  emptyText,
  onOpen,
  onRemove,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly emptyText: string;
  readonly onOpen: (itemId: string) => void;
  readonly onRemove?: (itemId: string) => void;
}) {
  const { today } = useImplementation();
  return (
    <Box>
      <Typography variant="tiny" component="div" color="textSecondary">
        {label}
        {items.length === 0 ? `: ${emptyText.toLowerCase()}` : ""}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {items.map((item) => (
          <Box component="li" key={item.id} sx={{ display: "flex", alignItems: "center", gap: 2 }}>
            <Link
              component="button"
              type="button"
              sx={{ flex: 1, minWidth: 0, textAlign: "left", py: 0.5 }}
              onClick={() => {
                onOpen(item.id);
              }}
            >
              {itemName(item)}
            </Link>
            <Typography variant="tiny" component="span" color="textSecondary" noWrap>
              {isSatisfied(item) ? (
                satisfiedText(item, today)
              ) : (
                <RelativeDate date={item.due} isDue />
              )}
            </Typography>
            {onRemove && (
              <IconButton
                aria-label={`No longer wait for ${itemName(item)}`}
                title="Take the dependency away"
                onClick={() => {
                  onRemove(item.id);
                }}
                sx={{ p: 0.5 }}
              >
                <X size={14} />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
