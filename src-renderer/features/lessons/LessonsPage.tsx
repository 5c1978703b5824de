import Button from "@mui/material/Button";
import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { Lightbulb, SearchX } from "lucide-react";
import { useSearchParams } from "react-router";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { filterLessons, LESSON_FILTERS } from "./lesson-filters.ts";
import { LessonTable } from "./LessonTable.tsx";
import { useLessons } from "./use-lessons.ts";

/** Lessons over all implementations, with search and filters that stand in the address. */
export function LessonsPage() {
  const [params, setParams] = useSearchParams();
  const text = params.get("text") ?? "";
  const { rows, problem, retry } = useLessons(text);
  const chosen = Object.fromEntries(
    LESSON_FILTERS.map(({ name }) => [name, params.get(name) ?? ""]),
  );
  const isFiltered = text !== "" || Object.values(chosen).some((value) => value !== "");
  const shown = rows ? filterLessons(rows, chosen) : [];

  const setParam = (name: string, value: string): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const clear = (): void => {
    setParams({}, { replace: true });
  };

  return (
    <>
      <PageHeader
        title="Lessons"
        {...(rows && {
          count:
            shown.length === rows.length
              ? String(rows.length)
              : `${shown.length} of ${rows.length}`,
        })}
      >
        <SearchField
          label="Search lessons"
          value={text}
          onChange={(value) => {
            setParam("text", value);
          }}
        />
        {LESSON_FILTERS.map(({ name, label, options }) => (
          <TextField
            key={name}
            select
            label={label}
            value={chosen[name] ?? ""}
            onChange={(event) => {
              setParam(name, event.target.value);
            }}
            sx={{ width: 136 }}
          >
            <MenuItem value="">All</MenuItem>
            {options.map((option) => (
              <MenuItem key={option.value} value={option.value}>
                {option.label}
              </MenuItem>
            ))}
          </TextField>
        ))}
        {isFiltered && (
          <Button size="small" color="inherit" onClick={clear}>
            Clear filters
          </Button>
        )}
      </PageHeader>
      {problem && <ErrorState problem={problem} onRetry={retry} />}
      {!problem && !rows && <PageSkeleton />}
      {!problem && rows && shown.length > 0 && <LessonTable rows={shown} />}
      {!problem && rows && shown.length === 0 && isFiltered && (
        <EmptyState
          icon={SearchX}
          title="No lesson fits"
          action={
            <Button variant="outlined" color="inherit" onClick={clear}>
              Clear filters
            </Button>
          }
        >
          Lessons are searched in what happened, cause, effect and recommendation.
        </EmptyState>
      )}
      {!problem && rows?.length === 0 && !isFiltered && (
        <EmptyState icon={Lightbulb} title="No lessons yet">
          <Box component="p" sx={{ m: 0 }}>
            Press <Kbd shortcut="L" /> in an implementation to keep one. Here they come together
            over all of them, for the next payor.
          </Box>
        </EmptyState>
      )}
    </>
  );
}
