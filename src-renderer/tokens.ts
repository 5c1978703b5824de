/** The design tokens (screen.md section 2): every size and colour of the window comes from here. */

/** Type sizes in px. */
export const FONT_SIZES = { tiny: 12, body: 13, lead: 14, title: 16, page: 20, hero: 28 } as const;
/** The two weights. */
export const FONT_WEIGHTS = { regular: 400, strong: 600 } as const;
/** Heights in px of a row of a list, by the density setting. */
export const ROW_HEIGHTS = { compact: 28, standard: 32, comfortable: 40 } as const;
/** Corner radius in px of controls and cards, and of dialogs. */
export const RADII = { control: 6, dialog: 10 } as const;
/** The frame: rail, top bar and Reminder centre in px. Folded, the rail has room for its longest label at the smallest type size. */
export const FRAME = {
  railFolded: 64,
  railExpanded: 200,
  topBar: 48,
  reminderCentre: 440,
} as const;
/** Duration in ms of what moves because the user moved it. */
export const MOTION_MS = 120;

/** Colours of one scheme. `soft` colours are backgrounds under the colour of the same name. */
interface SchemeColours {
  readonly page: string;
  readonly paper: string;
  readonly sunken: string;
  readonly text: string;
  readonly textQuiet: string;
  /** Line between parts; carries no meaning. */
  readonly line: string;
  /** Edge of a control, 3:1 at least. */
  readonly edge: string;
  readonly accent: string;
  readonly accentStrong: string;
  readonly onAccent: string;
  readonly accentSoft: string;
  readonly green: string;
  readonly greenSoft: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly red: string;
  readonly redSoft: string;
  readonly none: string;
  readonly noneSoft: string;
}

/** Both schemes, each designed; `test/unit/renderer/tokens.test.ts` measures every pair of text and ground. */
export const SCHEMES: Readonly<Record<"light" | "dark", SchemeColours>> = {
  light: {
    page: "#F6F8FA",
    paper: "#FFFFFF",
    sunken: "#EDF1F5",
    text: "#0F1B2D",
    textQuiet: "#4A5A70",
    line: "#DDE3EA",
    edge: "#7A899C",
    accent: "#0B6E69",
    accentStrong: "#085450",
    onAccent: "#FFFFFF",
    accentSoft: "#DDF1EF",
    green: "#17723A",
    greenSoft: "#DFF3E5",
    amber: "#A04A06",
    amberSoft: "#FCEFD9",
    red: "#B3261E",
    redSoft: "#FBE4E2",
    none: "#566579",
    noneSoft: "#E6EBF0",
  },
  dark: {
    page: "#0E1520",
    paper: "#16202E",
    sunken: "#0A1019",
    text: "#E5EBF3",
    textQuiet: "#A5B2C3",
    line: "#28364A",
    edge: "#76889F",
    accent: "#3CC7BC",
    accentStrong: "#6BDDD3",
    onAccent: "#04211F",
    accentSoft: "#12393A",
    green: "#5FCE87",
    greenSoft: "#12351F",
    amber: "#F2B24A",
    amberSoft: "#3A2A0C",
    red: "#FF8A80",
    redSoft: "#431A18",
    none: "#9AA9BB",
    noneSoft: "#243043",
  },
};
