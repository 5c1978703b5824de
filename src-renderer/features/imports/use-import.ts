import { useEffect, useMemo, useState } from "react";
import type { Command } from "../../../src-shared/commands/command.ts";
import { PAYEE_FIELDS, PROJECT_FIELDS } from "../../../src-shared/imports/import-fields.ts";
import type { ImportGrid } from "../../../src-shared/imports/import-grid.ts";
import { countRows, NO_CHOICES } from "../../../src-shared/imports/import-plan.ts";
import {
  detectHeader,
  headerAt,
  headerSignature,
  mapColumns,
} from "../../../src-shared/imports/map-columns.ts";
import { type ImportPlan, planPayeesInSteps } from "../../../src-shared/imports/plan-payees.ts";
import { planProjectsInSteps } from "../../../src-shared/imports/plan-projects.ts";
import type { ReadingStyle } from "../../../src-shared/imports/parse-values.ts";
import { readRowsInSteps } from "../../../src-shared/imports/read-rows.ts";
import type { Steps } from "../../../src-shared/steps.ts";
import { inSlices } from "../../in-slices.ts";
import { newId } from "../../new-id.ts";
import { updateSettings, useAppStore } from "../../store/app-store.ts";
import { useImplementation } from "../implementation/use-implementation.ts";

/** What is imported. */
export type ImportKind = "payees" | "projects";

interface Chosen {
  readonly sheet: number;
  /** Row of the header as the user says it, index; null = as it looks. */
  readonly headerRow: number | null;
  /** Rows of the header, when the user said where it begins. */
  readonly headerHeight: 1 | 2;
  readonly mapping: readonly (string | null)[] | null;
  readonly style: ReadingStyle;
  readonly accepted: ReadonlySet<string>;
  readonly isLenient: boolean;
  readonly choices: typeof NO_CHOICES;
}

const UNCHOSEN: Chosen = {
  sheet: 0,
  headerRow: null,
  headerHeight: 1,
  mapping: null,
  style: { decimal: null, dateOrder: "mdy" },
  accepted: new Set(),
  isLenient: false,
  choices: NO_CHOICES,
};

type Plan = ImportPlan<Command>;

/**
 * The plan of the choices, made in slices: 20,000 rows take longer than a key press, and the controls answer meanwhile.
 * Until it is there, the last one is shown. Choices that change on the way begin it anew.
 */
function usePlan(planning: (() => Steps<Plan>) | null) {
  const [done, setDone] = useState<{ readonly of: typeof planning; readonly plan: Plan | null }>({
    of: null,
    plan: null,
  });
  useEffect(() => {
    const controller = new AbortController();
    const make = async (): Promise<void> => {
      const plan = planning && (await inSlices(planning(), controller.signal));
      if (!controller.signal.aborted) setDone({ of: planning, plan });
    };
    void make();
    return () => {
      controller.abort();
    };
  }, [planning]);
  return { plan: done.plan, isPlanning: done.of !== planning };
}

/** A list on its way in: what was read, what the user says of it, and the plan that follows. */
export function useImport(kind: ImportKind, grid: ImportGrid) {
  const { implementation, today } = useImplementation();
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...UNCHOSEN,
    sheet: Math.max(
      grid.sheets.findIndex(({ isHidden, rows }) => !isHidden && rows.length > 0),
      0,
    ),
  }));
  const remembered = useAppStore((state) => state.settings.importColumns);
  const fields = kind === "payees" ? PAYEE_FIELDS : PROJECT_FIELDS;
  const sheet = grid.sheets[chosen.sheet];
  const header = useMemo(() => {
    if (!sheet) return null;
    return chosen.headerRow === null
      ? detectHeader(sheet, fields)
      : headerAt(sheet, chosen.headerRow, chosen.headerHeight);
  }, [sheet, fields, chosen.headerRow, chosen.headerHeight]);
  const headings = header?.headings;
  const signature = headerSignature(kind, headings ?? []);
  const guessed = useMemo(
    () => mapColumns(headings ?? [], fields, remembered[signature]),
    [headings, fields, remembered, signature],
  );
  const mapping = chosen.mapping ?? guessed;
  const { style, accepted, isLenient, choices } = chosen;
  const planning = useMemo((): (() => Steps<Plan>) | null => {
    if (!sheet || !header) return null;
    return function* () {
      const options = { ...style, accepted, isLenient };
      const rows = yield* readRowsInSteps(sheet, header, mapping, fields, options, implementation);
      const { source } = grid;
      const context = { source, implementation, today, choices, isLenient, newId };
      return yield* kind === "payees"
        ? planPayeesInSteps(rows, context)
        : planProjectsInSteps(rows, context);
    };
  }, [
    sheet,
    header,
    style,
    accepted,
    isLenient,
    choices,
    mapping,
    fields,
    implementation,
    today,
    kind,
    grid,
  ]);
  const { plan, isPlanning } = usePlan(planning);
  const counts = useMemo(() => countRows(plan?.rows ?? []), [plan]);
  return {
    fields,
    sheet,
    header,
    mapping,
    plan,
    /** The plan is not yet that of the choices, but of those before; null when there was none. */
    isPlanning,
    counts,
    chosen,
    choose: (changes: Partial<Chosen>): void => {
      setChosen((before) => ({ ...before, ...changes }));
    },
    /** Keeps the columns for the next list with the same headings. */
    remember: (): void => {
      void updateSettings({ importColumns: { ...remembered, [signature]: [...mapping] } });
    },
  };
}

/** An import on the screen. */
export type ImportOnScreen = ReturnType<typeof useImport>;
