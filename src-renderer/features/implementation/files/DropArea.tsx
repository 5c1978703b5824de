import Box from "@mui/material/Box";
import { type ReactNode, useState } from "react";

/** Takes files that are dropped on it; says so while they hover. Everything else works through the buttons inside. */
export function DropArea({
  label,
  isDisabled,
  onDrop,
  children,
}: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const [isOver, setIsOver] = useState(false);
  return (
    <Box
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        if (isDisabled || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        if (isDisabled) return;
        event.preventDefault();
        setIsOver(false);
        onDrop([...event.dataTransfer.files]);
      }}
      sx={{
        borderRadius: 1,
        outline: isOver ? "2px dashed" : "none",
        outlineColor: "primary.main",
        outlineOffset: 2,
      }}
    >
      {children}
    </Box>
  );
}
