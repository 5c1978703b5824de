import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Link } from "react-router";
import { implementationAddress } from "../../app/addresses.ts";
import { TABS, type TabCode } from "./tabs.ts";

/** The tabs as links: back, forward and addresses work. */
export function ImplementationTabs({
  id,
  tab,
  counts,
}: {
  readonly id: string;
  readonly tab: TabCode;
  /** Shown behind the label of some tabs, e.g. how many items are overdue. */
  readonly counts: Partial<Readonly<Record<TabCode, string>>>;
}) {
  return (
    <Tabs
      value={tab}
      variant="scrollable"
      scrollButtons="auto"
      aria-label="Parts of the implementation"
      sx={{ px: 4, borderBottom: 1, borderColor: "divider", flex: "none" }}
    >
      {TABS.map(({ code, label }) => (
        <Tab
          key={code}
          id={`tab-${code}`}
          value={code}
          component={Link}
          to={implementationAddress(id, code)}
          label={counts[code] === undefined ? label : `${label} ${counts[code]}`}
          aria-controls="implementation-tab"
        />
      ))}
    </Tabs>
  );
}
