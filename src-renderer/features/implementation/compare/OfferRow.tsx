import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import type { PlaybookOffer } from "../../../../src-shared/domain/playbook/compare-with-newest.ts";
import { changeInWords } from "../../../../src-shared/domain/playbook/playbook-change-words.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";

function Effect({ offer: { effect, refusal } }: { readonly offer: PlaybookOffer }) {
  if (refusal !== null)
    return <Typography color="error">Cannot be taken over. {refusal}</Typography>;
  const { due, isPinned, forecastGoLive } = effect;
  if (due === null && forecastGoLive === null) {
    return (
      <Typography color="textSecondary">
        {isPinned ? "Due date is pinned and stays" : "No date moves"}
      </Typography>
    );
  }
  return (
    <>
      {due !== null && (
        <Box>
          Due <RelativeDate date={due} />
        </Box>
      )}
      {forecastGoLive !== null && (
        <Box>
          Forecast go-live <RelativeDate date={forecastGoLive} />
        </Box>
      )}
    </>
  );
}

/** One change on offer: what, from and to, and what it does to the dates. */
export function OfferRow({
  offer,
  isChosen,
  missing,
  isDisabled,
  onChoose,
}: {
  readonly offer: PlaybookOffer;
  readonly isChosen: boolean;
  /** Items that it needs and that no chosen change adds yet. */
  readonly missing: readonly string[];
  readonly isDisabled: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { subject, what, from, to } = changeInWords(offer.change);
  const label = `${subject}: ${what}`;
  return (
    <TableRow selected={isChosen}>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={isChosen}
          disabled={isDisabled}
          onChange={(_event, isOn) => {
            onChoose(isOn);
          }}
          slotProps={{ input: { "aria-label": label } }}
        />
      </TableCell>
      <TableCell>
        {subject}
        <Typography color="textSecondary" variant="tiny" component="div">
          {what}
        </Typography>
      </TableCell>
      <TableCell>
        {from !== "" && (
          <Box component="span" sx={{ color: "text.secondary" }}>
            {from}
            {to !== "" && " → "}
          </Box>
        )}
        {to}
        {offer.changedHere !== null && (
          <Typography color="warning" variant="tiny" component="div">
            Changed here too: {offer.changedHere}
          </Typography>
        )}
        {offer.needs.length > 0 && (
          <Typography
            color={isChosen && missing.length > 0 ? "error" : "textSecondary"}
            variant="tiny"
            component="div"
          >
            {isChosen && missing.length > 0
              ? `Take ${missing.join(", ")} too: it needs what is added there`
              : `Goes together with ${offer.needs.join(", ")}, a change of its own`}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Effect offer={offer} />
      </TableCell>
    </TableRow>
  );
}
