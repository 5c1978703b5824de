/** Version 3: records of payees, roll-out, training and payment testing; waves become records of their own. */
import type { JsonObject, Migration } from "../migration.ts";

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${key} is missing or not an object`);
  }
  return value as JsonObject;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const waveKey = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** Waves were words of payees: each word becomes a wave, in the order in which payees name it. */
function wavesOf(payees: JsonObject): ReadonlyMap<string, JsonObject> {
  const waves = new Map<string, JsonObject>();
  for (const id of Object.keys(payees)) {
    const name = textOf(objectAt(payees, id)["wave"]).trim();
    const key = waveKey(name);
    if (name === "" || waves.has(key)) continue;
    const position = waves.size + 1;
    waves.set(key, {
      id: `wave-${position}`,
      name,
      type: key === "pilot" ? "pilot" : "wave",
      owner: "",
      invitationsOn: null,
      plannedStart: null,
      enableOn: null,
      firstPayRunOn: null,
      firstPaymentOn: null,
      feePayer: null,
      fallback: "",
      issues: "",
      reviewNote: "",
      decision: null,
      position,
    });
  }
  return waves;
}

function historyOf({ status, statusAsOf, statusSource }: JsonObject): JsonObject {
  if (typeof status !== "string" || typeof statusAsOf !== "string") return {};
  return {
    [`${statusAsOf}-${status}`]: {
      status,
      asOf: statusAsOf,
      source: textOf(statusSource),
      note: "",
    },
  };
}

function payeeOf(payee: JsonObject, waves: ReadonlyMap<string, JsonObject>): JsonObject {
  const { wave, inviteSentOn, ...kept } = payee;
  return {
    ...kept,
    tradingName: "",
    vendorNumber: "",
    waveId: waves.get(waveKey(textOf(wave)))?.["id"] ?? null,
    owner: "",
    history: historyOf(payee),
    exception: null,
    invitation:
      typeof inviteSentOn === "string"
        ? { sentOn: inviteSentOn, sentBy: "", path: "unknown", attempts: 1, expiresOn: null }
        : null,
    admin: { name: "", email: "", phone: "", backup: "" },
    accountType: "unknown",
    verificationNote: "",
    feePayer: null,
    waiverContact: "",
    subTierCount: null,
    languages: "",
    fallback: "",
    tags: [],
    commitments: {},
    callBacks: {},
    contacts: {},
  };
}

/** From version 2 to version 3. */
export const addWorkStreams: Migration = {
  from: 2,
  summary: "Adds records of payees, roll-out, training and payment testing; makes waves of words",
  up(file) {
    const data = objectAt(file, "data");
    const payees = objectAt(data, "payees");
    const waves = wavesOf(payees);
    return {
      ...file,
      data: {
        ...data,
        payees: Object.fromEntries(
          Object.keys(payees).map((id) => [id, payeeOf(objectAt(payees, id), waves)]),
        ),
        payeeStatusWords: {},
        messageTemplates: {},
        projects: {},
        waves: Object.fromEntries([...waves.values()].map((wave) => [textOf(wave["id"]), wave])),
        communications: {},
        goNotes: {},
        courses: {},
        trainingSessions: {},
        testCases: {},
        defects: {},
        testSignOff: { payor: null, procore: null },
        attachments: {},
      },
    };
  },
};
