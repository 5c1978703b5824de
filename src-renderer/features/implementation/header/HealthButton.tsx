import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Link from "@mui/material/Link";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Link as RouterLink } from "react-router";
import { headlineOf } from "../../../../src-shared/domain/health.ts";
import { HEALTH_DIMENSIONS, HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { causeAddress } from "../../../app/addresses.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Health with the reason that matters most; opens all dimensions with what causes them. */
export function HealthButton() {
  const { implementation, summary } = useImplementation();
  const { colour, reasons } = summary.health;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const reason = headlineOf(summary.health) ?? "Nothing is late";
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={reason}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
        sx={{
          gap: 2,
          px: 2,
          minHeight: 28,
          minWidth: 132,
          flexShrink: 1000,
          borderRadius: 1,
          border: 1,
          borderColor: "divider",
          "&:hover": { bgcolor: "sunken" },
        }}
      >
        <HealthMark colour={colour} />
        <Box
          component="span"
          sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
        >
          {reason}
        </Box>
        <ChevronDown size={14} aria-hidden style={{ flex: "none" }} />
      </ButtonBase>
      {anchor && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => {
            setAnchor(null);
          }}
          anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
          slotProps={{ paper: { role: "dialog", "aria-label": "Health" } }}
        >
          <Box
            component="ul"
            sx={{ m: 0, p: 3, listStyle: "none", width: 460, display: "grid", gap: 3 }}
          >
            {reasons.length === 0 && <li>{HEALTH_LABELS[colour]}: nothing is late.</li>}
            {reasons.map(({ dimension, colour: own, reason: why, cause }) => (
              <Box
                component="li"
                key={dimension}
                sx={{ display: "grid", gridTemplateColumns: "92px 1fr", gap: 3 }}
              >
                <HealthMark colour={own} />
                <div>
                  <Typography variant="tiny" component="div" color="textSecondary">
                    {HEALTH_DIMENSIONS[dimension]}
                  </Typography>
                  <Link
                    component={RouterLink}
                    to={causeAddress(implementation.id, cause)}
                    onClick={() => {
                      setAnchor(null);
                    }}
                  >
                    {why}
                  </Link>
                </div>
              </Box>
            ))}
          </Box>
        </Popover>
      )}
    </>
  );
}
