/** Dense defaults of MUI's components: no ripple, 32-px controls, lines instead of shadows. */
import type { Components } from "@mui/material/styles";
import type { Theme } from "@mui/material/styles";
import { FONT_SIZES, RADII } from "./tokens.ts";

const CONTROL_PX = 32;
/** Size of a label above its field, as a share of the body size. */
const SHRUNK_LABEL = FONT_SIZES.tiny / FONT_SIZES.body;
const vars = {
  line: "var(--pd-palette-divider)",
  edge: "var(--pd-palette-edge)",
  paper: "var(--pd-palette-background-paper)",
  accent: "var(--pd-palette-primary-main)",
  quiet: "var(--pd-palette-text-secondary)",
};

/** What lies above the page: a line, and the one shadow that tells it from what is below. */
const FLOATING = {
  border: `1px solid ${vars.line}`,
  boxShadow: "0 6px 20px rgb(0 0 0 / 0.16)",
};

export const COMPONENTS: Components<Omit<Theme, "components">> = {
  MuiCssBaseline: {
    styleOverrides: {
      "html, body, #root": { height: "100%" },
      body: {
        // A lower-case l with a tail: codes and names are read, not guessed.
        fontFeatureSettings: '"cv05"',
        overflow: "hidden",
      },
      // Figures of a column stand under one another. Not everywhere: Inter widens hyphens with them.
      "time, output, .tabular": { fontVariantNumeric: "tabular-nums" },
      ":focus-visible": { outline: `2px solid ${vars.accent}`, outlineOffset: 2 },
      "input:focus-visible, textarea:focus-visible": { outline: "none" },
      "@media (prefers-reduced-motion: reduce)": {
        "*, *::before, *::after": {
          animationDuration: "0.01ms !important",
          animationIterationCount: "1 !important",
          transitionDuration: "0.01ms !important",
          scrollBehavior: "auto !important",
        },
      },
      "*": { scrollbarWidth: "thin", scrollbarColor: `${vars.edge} transparent` },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { font: "inherit" } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: "medium" },
    styleOverrides: {
      root: {
        minHeight: CONTROL_PX,
        paddingBlock: 4,
        paddingInline: 12,
        whiteSpace: "nowrap",
        variants: [
          {
            props: { variant: "outlined", color: "inherit" },
            style: { borderColor: vars.edge },
          },
          { props: { size: "small" }, style: { minHeight: 28, paddingInline: 8 } },
        ],
      },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: { borderRadius: RADII.control, padding: 6, color: "inherit" },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: "none" } },
  },
  MuiAppBar: { defaultProps: { elevation: 0, color: "transparent" } },
  MuiDialog: {
    styleOverrides: {
      paper: { borderRadius: RADII.dialog, border: `1px solid ${vars.line}` },
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: FONT_SIZES.title, padding: "16px 20px 8px" } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: "8px 20px" } } },
  MuiDialogActions: { styleOverrides: { root: { padding: "12px 20px 16px", gap: 4 } } },
  MuiPopover: {
    styleOverrides: {
      paper: FLOATING,
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: { minHeight: CONTROL_PX, fontSize: FONT_SIZES.body, gap: 8, paddingBlock: 4 },
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 28, color: "inherit" } } },
  MuiOutlinedInput: {
    defaultProps: { size: "small" },
    styleOverrides: {
      root: { backgroundColor: vars.paper, fontSize: FONT_SIZES.body, minHeight: CONTROL_PX },
      notchedOutline: { borderColor: vars.edge, "& legend": { fontSize: `${SHRUNK_LABEL}em` } },
      input: { paddingBlock: 5.5, ".MuiInputBase-multiline &": { paddingBlock: 0 } },
    },
  },
  MuiInputLabel: {
    styleOverrides: {
      root: {
        fontSize: FONT_SIZES.body,
        // MUI centres the label in 40 px.
        "&.MuiInputLabel-outlined:not(.MuiInputLabel-shrink)": {
          transform: "translate(12px, 6px)",
        },
        // MUI shrinks it to 75%; no text is smaller than 12 px here.
        "&.MuiInputLabel-outlined.MuiInputLabel-shrink": {
          transform: `translate(12px, -9px) scale(${SHRUNK_LABEL})`,
        },
      },
    },
  },
  MuiInputBase: {
    styleOverrides: {
      input: { "&::placeholder": { color: vars.quiet, opacity: 1 } },
    },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: { "&:not(.MuiBackdrop-invisible)": { backgroundColor: "rgb(10 16 25 / 0.4)" } },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { fontSize: FONT_SIZES.tiny, marginInline: 0 } } },
  MuiTextField: { defaultProps: { size: "small" } },
  MuiSelect: { defaultProps: { size: "small" } },
  MuiFormControl: { defaultProps: { size: "small" } },
  MuiAutocomplete: {
    defaultProps: { size: "small" },
    styleOverrides: {
      paper: FLOATING,
      // As high as the other fields; chips grow it.
      inputRoot: { "&&.MuiOutlinedInput-root": { paddingBlock: 2 } },
      input: { ".MuiOutlinedInput-root &&": { paddingBlock: 3.5 } },
    },
  },
  MuiFormControlLabel: { styleOverrides: { label: { fontSize: FONT_SIZES.body } } },
  MuiCheckbox: { defaultProps: { size: "small" }, styleOverrides: { root: { padding: 6 } } },
  MuiRadio: { defaultProps: { size: "small" }, styleOverrides: { root: { padding: 6 } } },
  MuiSwitch: { defaultProps: { size: "small" } },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        minHeight: CONTROL_PX,
        paddingBlock: 4,
        paddingInline: 10,
        fontSize: FONT_SIZES.body,
        fontWeight: 400,
        color: "inherit",
        borderColor: vars.edge,
        textTransform: "none",
        "&.Mui-selected, &.Mui-selected:hover": {
          fontWeight: 600,
          color: vars.accent,
          backgroundColor: "var(--pd-palette-accentSoft)",
        },
      },
    },
  },
  MuiChip: {
    defaultProps: { size: "small" },
    styleOverrides: {
      root: { borderRadius: RADII.control, fontSize: FONT_SIZES.tiny },
      outlined: { borderColor: vars.edge },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, disableInteractive: true },
    styleOverrides: { tooltip: { fontSize: FONT_SIZES.tiny, maxWidth: 360 } },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
  MuiTab: {
    styleOverrides: {
      root: { minHeight: 36, minWidth: 0, padding: "6px 12px", textTransform: "none" },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { fontSize: FONT_SIZES.body, padding: "4px 8px", borderColor: vars.line },
      head: { fontSize: FONT_SIZES.tiny, color: vars.quiet, fontWeight: 600 },
    },
  },
  MuiAlert: { styleOverrides: { root: { paddingBlock: 4, alignItems: "center" } } },
  MuiLink: { defaultProps: { underline: "hover" } },
  MuiLinearProgress: { styleOverrides: { root: { height: 6, borderRadius: 3 } } },
};
