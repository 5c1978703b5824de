import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import type { Missing } from "../../../../src-shared/domain/gates/missing.ts";
import { partyOf } from "../../../../src-shared/domain/selectors.ts";
import { PARTY_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { missingAddress } from "./missing-address.ts";

/** So many are shown before *and n more*. */
const FIRST_COUNT = 5;

function MissingLine({
  missing,
  said,
  onLeave,
}: {
  readonly missing: Missing;
  readonly said: readonly string[];
  readonly onLeave: (() => void) | undefined;
}) {
  const { implementation, figures } = useImplementation();
  const { text, next, target } = missing;
  const item = target.kind === "item" ? implementation.items[target.itemId] : undefined;
  const figure = item && figures.get(item.id)?.text;
  return (
    <Box component="li" sx={{ lineHeight: 1.45 }}>
      <Link
        component={RouterLink}
        to={missingAddress(implementation.id, target)}
        onClick={() => {
          onLeave?.();
        }}
      >
        {item ? itemName(item) : text}
      </Link>
      <Box component="span" sx={{ color: "text.secondary", fontSize: 12 }}>
        {item && (
          <>
            {"\u00a0· "}
            {PARTY_LABELS[partyOf(item)]}, <RelativeDate date={item.due} isDue />
          </>
        )}
        {figure !== undefined && !said.includes(figure) && (
          <>
            {"\u00a0· "}
            <Box component="span" sx={{ display: "inline-block" }}>
              {figure}
            </Box>
          </>
        )}
        {next !== "" && (
          <>
            {"\u00a0· "}
            <Box component="span" sx={{ display: "inline-block" }}>
              {next}
            </Box>
          </>
        )}
      </Box>
    </Box>
  );
}

/** What is missing: each with who has it, by when, what to do next, and a link that lands there. */
export function MissingList({
  label,
  missing,
  said = [],
  onLeave,
}: {
  readonly label: string;
  readonly missing: readonly Missing[];
  /** Figures that stand above the list already: no item of it says them again. */
  readonly said?: readonly string[];
  /** Called when a link leads away. */
  readonly onLeave?: (() => void) | undefined;
}) {
  const [isWhole, setIsWhole] = useState(false);
  if (missing.length === 0) return null;
  const shown =
    isWhole || missing.length <= FIRST_COUNT + 1 ? missing : missing.slice(0, FIRST_COUNT);
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {shown.map((one) => (
        <MissingLine
          key={`${JSON.stringify(one.target)} ${one.text}`}
          missing={one}
          said={said}
          onLeave={onLeave}
        />
      ))}
      {shown.length < missing.length && (
        <li>
          <Link
            component="button"
            type="button"
            onClick={() => {
              setIsWhole(true);
            }}
            sx={{ font: "inherit" }}
          >
            and {missing.length - shown.length} more
          </Link>
        </li>
      )}
    </Box>
  );
}
