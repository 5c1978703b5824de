/** Version 2: the payor's calendar, terms of the bank, frozen baseline, checks of gates, history of health, agendas. */
import type { JsonObject, Migration } from "../migration.ts";

const BANK_BOUND = new Set(["SET-23", "SET-24", "SET-25", "TST-03", "TST-04", "TST-05", "ROL-11"]);

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${key} is missing or not an object`);
  }
  return value as JsonObject;
}

function mapRecords(
  records: JsonObject,
  change: (record: JsonObject, key: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.keys(records).map((key) => [key, change(objectAt(records, key), key)]),
  );
}

function withChecks(criteria: JsonObject): JsonObject {
  return mapRecords(criteria, (criterion, id) => ({
    ...criterion,
    checks: id === "C8" ? [{ kind: "required_items_done" }] : [],
  }));
}

// Version 1 froze the baseline when the card was made; one that nobody agreed or moved since may still follow the plan.
function frozenOn(data: JsonObject): unknown {
  const item = objectAt(data, "items")["SET-10"];
  const doneOn =
    typeof item === "object" && item !== null ? (item as JsonObject)["doneOn"] : undefined;
  if (typeof doneOn === "string") return doneOn;
  const anchors = objectAt(data, "anchors");
  return anchors["goLive"] === anchors["baselineGoLive"] ? null : data["createdOn"];
}

/** From version 1 to version 2. */
export const addPlanFields: Migration = {
  from: 1,
  summary:
    "Adds calendar, bank terms, frozen baseline, checks of gates, history of health and agendas",
  up(file) {
    const data = objectAt(file, "data");
    const hasBankPartner = objectAt(data, "profile")["bankPartner"] === true;
    return {
      ...file,
      data: {
        ...data,
        anchors: { ...objectAt(data, "anchors"), baselineFrozenOn: frozenOn(data) },
        calendar: {
          workingWeek: [1, 2, 3, 4, 5],
          worksOnBankHolidays: false,
          blackouts: {},
          monthEnd: { daysBefore: 0, daysAfter: 0 },
        },
        moneyMovement: {
          service: hasBankPartner ? "other_bank" : "procore_payment_services",
          cutOff: hasBankPartner ? null : "16:00",
          earliestCreditDays: 1,
          latestCreditDays: 2,
          returnsWatchDays: 2,
          note: "",
        },
        healthOverride: null,
        healthHistory: {},
        healthKnownOn: null,
        payoutFailures: {},
        agendas: {},
        items: mapRecords(objectAt(data, "items"), (item, id) => ({
          ...item,
          isBankBound: BANK_BOUND.has(id),
        })),
        gates: mapRecords(objectAt(data, "gates"), (gate) => ({
          ...gate,
          conditions: "",
          failWaiver: null,
          criteria: withChecks(objectAt(gate, "criteria")),
        })),
        closeoutGates: withChecks(objectAt(data, "closeoutGates")),
      },
    };
  },
};
