import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Lightbulb, Plus, SearchX } from "lucide-react";
import { useSearchParams } from "react-router";
import { performAction } from "../../../app/actions.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { Kbd } from "../../../components/Kbd.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { filterOwnLessons, TAB_FILTERS } from "./lesson-filter.ts";
import { LessonList } from "./LessonList.tsx";
import { LessonPanel } from "./LessonPanel.tsx";

/** The address of the tab with one parameter set, or removed when empty. */
function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === "") next.delete(name);
  else next.set(name, value);
  return next;
}

/** What was learned from this payor; filters and the open lesson stand in the address. */
export function LessonsTab() {
  const { implementation } = useImplementation();
  const [params, setParams] = useSearchParams();
  const lessons = Object.values(implementation.lessons).toSorted(
    (a, b) => b.date.localeCompare(a.date) || b.position - a.position,
  );
  const text = params.get("text") ?? "";
  const chosen = Object.fromEntries(TAB_FILTERS.map(({ name }) => [name, params.get(name) ?? ""]));
  const shown = filterOwnLessons(lessons, text, chosen);
  const open = implementation.lessons[params.get("lesson") ?? ""] ?? null;
  const setParam = (name: string, value: string): void => {
    setParams((before) => withParam(before, name, value), { replace: true });
  };
  const clear = (): void => {
    setParams({}, { replace: true });
  };
  const newButton = (
    <WriteButton
      variant="contained"
      startIcon={<Plus size={14} aria-hidden />}
      onClick={() => {
        performAction("new-lesson");
      }}
    >
      New lesson
    </WriteButton>
  );

  if (lessons.length === 0) {
    return (
      <EmptyState icon={Lightbulb} title="No lessons yet" action={newButton}>
        Press <Kbd shortcut="L" /> anywhere to keep one.
      </EmptyState>
    );
  }
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          overflow: "auto",
          display: { xs: open ? "none" : "block", md: "block" },
        }}
      >
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, px: 4, py: 4, alignItems: "center" }}>
          <SearchField
            label="Search in these lessons"
            value={text}
            onChange={(value) => {
              setParam("text", value);
            }}
          />
          {TAB_FILTERS.map(({ name, label, options }) => (
            <TextField
              key={name}
              select
              label={label}
              value={chosen[name] ?? ""}
              onChange={(event) => {
                setParam(name, event.target.value);
              }}
              sx={{ width: 128 }}
            >
              <MenuItem value="">All</MenuItem>
              {options.map((option) => (
                <MenuItem key={option.value} value={option.value}>
                  {option.label}
                </MenuItem>
              ))}
            </TextField>
          ))}
          <Typography color="textSecondary" role="status">
            {shown.length} of {lessons.length}
          </Typography>
          <Box sx={{ flex: 1 }} />
          {newButton}
        </Box>
        {shown.length > 0 ? (
          <LessonList
            lessons={shown}
            openId={open?.id ?? null}
            addressOf={(id) => `?${withParam(params, "lesson", id).toString()}`}
          />
        ) : (
          <EmptyState
            icon={SearchX}
            title="No lesson fits"
            action={
              <Button variant="outlined" color="inherit" onClick={clear}>
                Clear filters
              </Button>
            }
          />
        )}
      </Box>
      {open && (
        <LessonPanel
          key={open.id}
          lesson={open}
          onClose={() => {
            setParam("lesson", "");
          }}
        />
      )}
    </Box>
  );
}
