/** The one theme: tokens put into MUI, light and dark as CSS variables so that switching costs no re-render. */
import { createTheme } from "@mui/material/styles";
import type { CSSProperties } from "react";
import { COMPONENTS } from "./theme-components.ts";
import { FONT_SIZES, FONT_WEIGHTS, MOTION_MS, RADII, SCHEMES } from "./tokens.ts";

interface StatusColours {
  green: string;
  greenSoft: string;
  amber: string;
  amberSoft: string;
  red: string;
  redSoft: string;
  none: string;
  noneSoft: string;
}

declare module "@mui/material/styles" {
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette {
    /** Health and other states; never without a shape or a word beside it. */
    status: StatusColours;
    /** Edge of a control. */
    edge: string;
    /** Ground a step below the page: tracks, wells, columns. */
    sunken: string;
    /** Ground under what is selected. */
    accentSoft: string;
  }
  interface PaletteOptions {
    status: StatusColours;
    edge: string;
    sunken: string;
    accentSoft: string;
  }
  interface TypographyVariants {
    tiny: CSSProperties;
  }
  interface TypographyVariantsOptions {
    tiny?: CSSProperties;
  }
}

declare module "@mui/material/Typography" {
  interface TypographyPropsVariantOverrides {
    /** 12 px. */
    tiny: true;
    h4: false;
    h5: false;
    h6: false;
    overline: false;
  }
}

function paletteOf(scheme: "light" | "dark") {
  const c = SCHEMES[scheme];
  return {
    mode: scheme,
    background: { default: c.page, paper: c.paper },
    text: { primary: c.text, secondary: c.textQuiet },
    divider: c.line,
    primary: { main: c.accent, dark: c.accentStrong, light: c.accent, contrastText: c.onAccent },
    secondary: { main: c.textQuiet, contrastText: c.paper },
    success: { main: c.green, contrastText: c.paper },
    warning: { main: c.amber, contrastText: c.paper },
    error: { main: c.red, contrastText: c.paper },
    info: { main: c.accent, contrastText: c.onAccent },
    status: {
      green: c.green,
      greenSoft: c.greenSoft,
      amber: c.amber,
      amberSoft: c.amberSoft,
      red: c.red,
      redSoft: c.redSoft,
      none: c.none,
      noneSoft: c.noneSoft,
    },
    edge: c.edge,
    sunken: c.sunken,
    accentSoft: c.accentSoft,
  };
}

const strong = FONT_WEIGHTS.strong;
const px = (size: number): string => `${size / 16}rem`;

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data", cssVarPrefix: "pd" },
  colorSchemes: { light: { palette: paletteOf("light") }, dark: { palette: paletteOf("dark") } },
  spacing: 4,
  shape: { borderRadius: RADII.control },
  focusVisible: true,
  motion: { reducedMotion: "system" },
  transitions: {
    duration: {
      shortest: MOTION_MS,
      shorter: MOTION_MS,
      short: MOTION_MS,
      standard: MOTION_MS,
      complex: MOTION_MS,
      enteringScreen: MOTION_MS,
      leavingScreen: MOTION_MS,
    },
  },
  typography: {
    fontFamily: '"Inter Variable", "Segoe UI", system-ui, sans-serif',
    fontSize: FONT_SIZES.body,
    htmlFontSize: 16,
    fontWeightMedium: strong,
    fontWeightBold: strong,
    h1: { fontSize: px(FONT_SIZES.page), fontWeight: strong, lineHeight: 1.3 },
    h2: { fontSize: px(FONT_SIZES.title), fontWeight: strong, lineHeight: 1.4 },
    h3: { fontSize: px(FONT_SIZES.lead), fontWeight: strong, lineHeight: 1.45 },
    subtitle1: { fontSize: px(FONT_SIZES.lead), lineHeight: 1.45 },
    subtitle2: { fontSize: px(FONT_SIZES.body), fontWeight: strong, lineHeight: 1.45 },
    body1: { fontSize: px(FONT_SIZES.body), lineHeight: 1.45 },
    body2: { fontSize: px(FONT_SIZES.body), lineHeight: 1.45 },
    caption: { fontSize: px(FONT_SIZES.tiny), lineHeight: 1.4 },
    tiny: { fontSize: px(FONT_SIZES.tiny), lineHeight: 1.4 },
    button: { fontSize: px(FONT_SIZES.body), fontWeight: strong, textTransform: "none" },
  },
  components: COMPONENTS,
});
