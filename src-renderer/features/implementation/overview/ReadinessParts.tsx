import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import {
  missingParts,
  type ReadinessPart,
  type ReadinessScore,
} from "../../../../src-shared/domain/gates/readiness-score.ts";
import { MissingList } from "../gates/MissingList.tsx";

/** "6 of 14 points": whole points, and never all of them while something is missing. */
function pointsOf({ weight, progress }: ReadinessPart): string {
  const whole = Math.round(weight);
  const has = Math.min(whole - 1, Math.floor(weight * progress + 1e-9));
  return `${Math.max(0, has)} of ${whole} points`;
}

function PartRow({ part, isFirst }: { readonly part: ReadinessPart; readonly isFirst: boolean }) {
  const [isOpen, setIsOpen] = useState(isFirst);
  const bodyId = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={bodyId}
        title={`${part.reason}. ${part.type === "must" ? "A must" : "A should"} of the go/no-go.`}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
        sx={{
          width: 1,
          minHeight: 28,
          gap: 1,
          justifyContent: "flex-start",
          textAlign: "left",
          font: "inherit",
          borderRadius: 1,
          "&:hover": { bgcolor: "sunken" },
        }}
      >
        <Chevron size={14} aria-hidden style={{ flex: "none" }} />
        <Box component="span" sx={{ fontWeight: 600, flex: "none" }}>
          {part.category}
        </Box>
        <Typography component="span" variant="tiny" color="textSecondary" sx={{ flex: "none" }}>
          {part.type}
        </Typography>
        <Box component="span" sx={{ flex: 1 }} />
        <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
          {pointsOf(part)}
        </Box>
      </ButtonBase>
      {isOpen && (
        <Box id={bodyId} sx={{ pl: 4.5, pb: 1.5, display: "grid", gap: 0.5 }}>
          <Typography variant="tiny" color="textSecondary" component="div">
            {part.criterion}. {part.value}
          </Typography>
          <MissingList label={`Missing for ${part.category}`} missing={part.missing} />
        </Box>
      )}
    </li>
  );
}

/** What is missing for the first payment, what costs most first. */
export function ReadinessParts({ score }: { readonly score: ReadinessScore }) {
  const missing = missingParts(score);
  const met = score.parts.filter(({ isMet }) => isMet);
  return (
    <>
      <Box
        component="ul"
        aria-label="Missing for the first payment"
        sx={{ m: 0, p: 0, listStyle: "none" }}
      >
        {missing.map((part, index) => (
          <PartRow key={part.category} part={part} isFirst={index === 0} />
        ))}
      </Box>
      {met.length > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          Met: {met.map(({ category }) => category).join(", ")}
        </Typography>
      )}
    </>
  );
}
