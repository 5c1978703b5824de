import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import type { MovedItem } from "../../../../src-shared/domain/schedule/anchor-change.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { countBusinessDays, shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Old and new date of every open item that a change would move, and those that stay because they are pinned. */
export function MovedItemsTable({
  moved,
  kept,
}: {
  readonly moved: readonly MovedItem[];
  readonly kept: readonly Item[];
}) {
  const { today } = useImplementation();
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label="What would move"
      sx={{ maxHeight: 320, overflow: "auto", border: 1, borderColor: "divider", borderRadius: 1 }}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>Item</TableCell>
            <TableCell>Now</TableCell>
            <TableCell>New</TableCell>
            <TableCell align="right">Difference</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {moved.map(({ item, from, to, days, offBankDay }) => (
            <TableRow key={item.id}>
              <TableCell>{itemName(item)}</TableCell>
              <TableCell sx={{ color: "text.secondary" }}>
                <RelativeDate date={from} />
              </TableCell>
              <TableCell>
                <RelativeDate date={to} />
                {offBankDay && (
                  <Typography variant="tiny" component="div" color="textSecondary">
                    {shortDate(offBankDay, today)} is no banking day
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
                {days === 0
                  ? "over days off"
                  : `${countBusinessDays(Math.abs(days))} ${days < 0 ? "earlier" : "later"}`}
              </TableCell>
            </TableRow>
          ))}
          {kept.map((item) => (
            <TableRow key={item.id}>
              <TableCell>{itemName(item)}</TableCell>
              <TableCell colSpan={2}>
                <RelativeDate date={item.due} />
              </TableCell>
              <TableCell align="right">stays, pinned</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
