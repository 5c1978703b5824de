import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link as RouterLink } from "react-router";
import { isSatisfied, type Item } from "../../../../../src-shared/domain/implementation.ts";
import type { WorkFigure } from "../../../../../src-shared/domain/work-figures/work-figure.ts";
import {
  isDoubted,
  isProposed,
} from "../../../../../src-shared/domain/work-figures/work-figures.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { MissingList } from "../../gates/MissingList.tsx";
import { missingAddress } from "../../gates/missing-address.ts";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import type { ItemActs } from "../use-item-acts.ts";

/** What the records say of the item, what is missing by name, and the offer to confirm it. */
export function ItemFigure({
  item,
  figure,
  acts,
}: {
  readonly item: Item;
  readonly figure: WorkFigure;
  readonly acts: ItemActs;
}) {
  const { implementation } = useImplementation();
  const { text, done, total, missing, missingCount, target, asOf } = figure;
  const isOffered = isProposed(item, figure);
  const isContrary = isDoubted(item, figure);
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {isContrary && (
        <Box sx={{ display: "flex", gap: 1.5, color: "status.amber", alignItems: "center" }}>
          <TriangleAlert size={14} aria-hidden />
          <span>Marked as done, but the records say otherwise</span>
        </Box>
      )}
      <Link component={RouterLink} to={missingAddress(implementation.id, target)}>
        {text}
      </Link>
      {total > 1 && !isSatisfied(item) && (
        <LinearProgress
          variant="determinate"
          value={(100 * done) / total}
          aria-label={text}
          sx={{ height: 4, borderRadius: 1 }}
        />
      )}
      {/* Of an item that is done, only what speaks against it is listed. */}
      {!isOffered && (isContrary || !isSatisfied(item)) && (
        <div>
          <MissingList label="Missing by the records" missing={missing} />
          {missingCount > missing.length && (
            <Typography variant="tiny" color="textSecondary" component="div">
              and {missingCount - missing.length} more
            </Typography>
          )}
        </div>
      )}
      {isOffered && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
          <Box component="span" sx={{ flex: 1 }}>
            The records say it is done
            {asOf !== null && (
              <>
                {", "}
                <RelativeDate date={asOf} />
              </>
            )}
          </Box>
          <WriteButton variant="outlined" size="small" onClick={() => void acts.confirm([item])}>
            Confirm
          </WriteButton>
        </Box>
      )}
    </Box>
  );
}
