import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useEffect, useState } from "react";

/** Loading that is over in less shows nothing at all. */
const QUIET_MS = 300;

/** Title and rows in grey, after 300 ms. */
export function PageSkeleton({ rows = 12 }: { readonly rows?: number }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <Box role="status" aria-label="Loading" sx={{ px: 6, py: 3, display: "grid", gap: 2 }}>
      {isShown && (
        <>
          <Skeleton variant="rounded" width={220} height={28} sx={{ mb: 2 }} />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} variant="rounded" height={28} />
          ))}
        </>
      )}
    </Box>
  );
}
