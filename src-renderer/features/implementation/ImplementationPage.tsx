import Box from "@mui/material/Box";
import { useParams } from "react-router";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { openImplementation } from "../../store/document-store.ts";
import { ImplementationHeader } from "./header/ImplementationHeader.tsx";
import { ReadOnlyBanner } from "./header/ReadOnlyBanner.tsx";
import { ImplementationProvider } from "./ImplementationProvider.tsx";
import { ImplementationTabs } from "./ImplementationTabs.tsx";
import { TabContent } from "./TabContent.tsx";
import { tabOf } from "./tabs.ts";
import { useOpenedImplementation } from "./use-opened-implementation.ts";

/** One implementation: header, tabs, and the tab of the address. */
export function ImplementationPage() {
  const { id = "", tab: tabCode } = useParams();
  const entry = useOpenedImplementation(id);
  const tab = tabOf(tabCode);
  if (entry.status === "loading") return <PageSkeleton />;
  if (entry.status === "failed") {
    return (
      <ErrorState
        problem={entry.problem}
        onRetry={() => {
          void openImplementation(id);
        }}
      />
    );
  }
  return (
    <ImplementationProvider opened={entry.opened}>
      <Box sx={{ height: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
        <ImplementationHeader />
        <ReadOnlyBanner isFileReadOnly={entry.opened.readOnlyReason !== null} />
        <ImplementationTabs id={id} tab={tab} counts={{}} />
        <Box
          role="tabpanel"
          id="implementation-tab"
          aria-labelledby={`tab-${tab}`}
          sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column", overflow: "auto" }}
        >
          <TabContent tab={tab} />
        </Box>
      </Box>
    </ImplementationProvider>
  );
}
