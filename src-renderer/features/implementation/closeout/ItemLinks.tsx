import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";
import { shownId } from "../checklists/item-texts.ts";

/** So many are shown before *and n more*. */
const FIRST_COUNT = 5;

/** Items as links into the checklists. */
export function ItemLinks({
  label,
  ids,
}: {
  readonly label: string;
  readonly ids: readonly string[];
}) {
  const { implementation } = useImplementation();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole || ids.length <= FIRST_COUNT + 1 ? ids : ids.slice(0, FIRST_COUNT);
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {shown.map((id) => (
        <li key={id}>
          <Link
            component={RouterLink}
            to={implementationAddress(implementation.id, "checklists", { item: id })}
          >
            {`${shownId({ id })} ${implementation.items[id]?.title ?? id}`.trim()}
          </Link>
        </li>
      ))}
      {shown.length < ids.length && (
        <li>
          <Link
            component="button"
            type="button"
            onClick={() => {
              setIsWhole(true);
            }}
            sx={{ font: "inherit" }}
          >
            and {ids.length - shown.length} more
          </Link>
        </li>
      )}
    </Box>
  );
}
