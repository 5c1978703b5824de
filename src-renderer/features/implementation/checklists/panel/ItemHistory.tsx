import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { activityOfItem } from "../../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import { instantInWords } from "../../../../components/instant-words.ts";
import { useAppStore } from "../../../../store/app-store.ts";
import { useImplementation } from "../../use-implementation.ts";

/** Lines of the activity log about this item. */
export function ItemHistory({ item }: { readonly item: Item }) {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const entries = activityOfItem(implementation, item);
  return (
    <Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 2 }}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>{entry.text}</div>
            <Typography variant="tiny" component="div" color="textSecondary" title={entry.at}>
              {instantInWords(entry.at, timeZone, today)}
              {entry.by ? `, ${entry.by}` : ""}
            </Typography>
          </li>
        ))}
      </Box>
      <Typography variant="tiny" component="p" color="textSecondary" sx={{ m: 0, mt: 1 }}>
        {entries.length === 0 ? "No change of this item alone yet. " : ""}
        Changes of several items at once stand in Activity.
      </Typography>
    </Box>
  );
}
