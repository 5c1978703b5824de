import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { ArrowDown, ArrowUp, EyeOff, PencilLine, RotateCcw, TextCursorInput } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { AgendaSection } from "../../../../src-shared/reports/agenda-report.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { BlocksView } from "./BlocksView.tsx";
import { HeadingField } from "./HeadingField.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import type { AgendaActs } from "./use-agenda-acts.ts";

function isChanged({ isAutomatic, isOwn, heading, automaticHeading }: AgendaSection): boolean {
  return !isOwn && (!isAutomatic || heading !== automaticHeading);
}

function Mark({ section }: { readonly section: AgendaSection }) {
  const word = section.isOwn ? "own" : isChanged(section) ? "edited" : "automatic";
  return (
    <Typography
      variant="tiny"
      component="span"
      sx={{
        px: 1.5,
        borderRadius: "4px",
        flex: "none",
        color: "text.secondary",
        bgcolor: word === "automatic" ? "sunken" : "accentSoft",
        ...(word !== "automatic" && { color: "text.primary" }),
      }}
    >
      {word}
    </Typography>
  );
}

/** One section of the agenda: as it reads, with what can be done to it. Alt+Up and Alt+Down move it. */
export function AgendaSectionView({
  section,
  isFirst,
  isLast,
  isEdited,
  acts,
  onEdit,
}: {
  readonly section: AgendaSection;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether its text stands in a field. */
  readonly isEdited: boolean;
  readonly acts: AgendaActs;
  readonly onEdit: (isEdited: boolean) => void;
}) {
  const { isReadOnly } = useImplementation();
  const [isRenaming, setIsRenaming] = useState(false);
  const headingId = useId();
  const place = useRef<HTMLLIElement>(null);
  const { heading, isDropped } = section;

  const move = async (step: 1 | -1): Promise<void> => {
    await acts.move(section, step);
    // The moved element lost the focus on its way.
    requestAnimationFrame(() => place.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea");
    if (step === null || !event.altKey || isTyping || isReadOnly) return;
    event.preventDefault();
    void move(step);
  };

  return (
    <Box
      component="li"
      ref={place}
      tabIndex={0}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      sx={{
        listStyle: "none",
        bgcolor: isDropped ? "transparent" : "background.paper",
        border: 1,
        borderStyle: isDropped ? "dashed" : "solid",
        borderColor: "divider",
        borderRadius: 1,
        minWidth: 0,
        "& .section-tools": { opacity: isDropped ? 1 : 0.55 },
        "&:hover .section-tools, &:focus-within .section-tools": { opacity: 1 },
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, pl: 4, pr: 2, minHeight: 40 }}>
        {isRenaming ? (
          <HeadingField
            heading={heading}
            onDone={(text) => {
              setIsRenaming(false);
              if (text !== null && text !== heading) void acts.rename(section, text);
            }}
          />
        ) : (
          <Typography
            id={headingId}
            variant="h3"
            component="h4"
            noWrap
            title={heading}
            sx={{
              minWidth: 0,
              ...(isDropped && { textDecoration: "line-through", color: "text.secondary" }),
            }}
          >
            {heading}
          </Typography>
        )}
        {isDropped ? (
          <Typography variant="tiny" color="textSecondary">
            left out
          </Typography>
        ) : (
          <Mark section={section} />
        )}
        <Box sx={{ flex: 1 }} />
        <Box className="section-tools" sx={{ display: "flex", alignItems: "center", flex: "none" }}>
          {isDropped ? (
            <WriteButton
              size="small"
              aria-label={`Restore ${heading}`}
              startIcon={<RotateCcw size={14} aria-hidden />}
              onClick={() => {
                void acts.restore(section);
              }}
            >
              Restore
            </WriteButton>
          ) : (
            <>
              {isChanged(section) && (
                <WriteIconButton
                  icon={RotateCcw}
                  label={`Back to automatic: ${heading}`}
                  onClick={() => {
                    onEdit(false);
                    void acts.restore(section);
                  }}
                />
              )}
              <WriteIconButton
                icon={PencilLine}
                label={`Edit ${heading}`}
                isDisabled={isEdited}
                onClick={() => {
                  onEdit(true);
                }}
              />
              <WriteIconButton
                icon={TextCursorInput}
                label={`Rename ${heading}`}
                onClick={() => {
                  setIsRenaming(true);
                }}
              />
              <WriteIconButton
                icon={EyeOff}
                label={`Leave out ${heading}`}
                onClick={() => {
                  onEdit(false);
                  void acts.drop(section);
                }}
              />
            </>
          )}
          <WriteIconButton
            icon={ArrowUp}
            label={`Move ${heading} up`}
            isDisabled={isFirst}
            onClick={() => {
              void move(-1);
            }}
          />
          <WriteIconButton
            icon={ArrowDown}
            label={`Move ${heading} down`}
            isDisabled={isLast}
            onClick={() => {
              void move(1);
            }}
          />
        </Box>
      </Box>
      {!isDropped && (
        <Box sx={{ px: 4, pb: 3 }}>
          {isEdited ? (
            <SectionEditor
              section={section}
              onSave={(text) => acts.setText(section, text)}
              onDone={() => {
                onEdit(false);
                place.current?.focus();
              }}
            />
          ) : section.blocks.length === 0 ? (
            <Button
              size="small"
              color="inherit"
              disabled={isReadOnly}
              onClick={() => {
                onEdit(true);
              }}
            >
              Nothing written yet
            </Button>
          ) : (
            <BlocksView blocks={section.blocks} />
          )}
        </Box>
      )}
    </Box>
  );
}
