import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import { stillOpen } from "../../../../src-shared/domain/gates/closeout.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";

/** What is not finished: figures that lead to it. */
export function StillOpen() {
  const { implementation } = useImplementation();
  const { items, actions, risks } = stillOpen(implementation);
  const lines = [
    [items.length, "required item", "checklists"],
    [actions.length, "action", "log"],
    [risks.length, "risk or issue", "log"],
  ] as const;
  const words = (count: number, one: string): string =>
    count === 1 ? one : one === "risk or issue" ? "risks and issues" : `${one}s`;
  return (
    <Box component="section" aria-labelledby="still-open">
      <Typography id="still-open" variant="h2" sx={{ mb: 2 }}>
        Still open
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: "flex", gap: 3, flexWrap: "wrap" }}>
        {lines.map(([count, one, tab]) => (
          <Box
            component="li"
            key={one}
            sx={{
              listStyle: "none",
              flex: "1 1 120px",
              border: 1,
              borderColor: "divider",
              borderRadius: 1,
              bgcolor: "background.paper",
              px: 4,
              py: 3,
            }}
          >
            <Typography variant="h1" component="div">
              {count}
            </Typography>
            {count === 0 ? (
              <Typography color="textSecondary">{words(count, one)}</Typography>
            ) : (
              <Link component={RouterLink} to={implementationAddress(implementation.id, tab)}>
                {words(count, one)}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
