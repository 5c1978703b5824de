import type { ComponentType } from "react";
import { ActivityTab } from "./activity/ActivityTab.tsx";
import { ChecklistsTab } from "./checklists/ChecklistsTab.tsx";
import { CloseoutTab } from "./closeout/CloseoutTab.tsx";
import { FilesTab } from "./files/FilesTab.tsx";
import { LessonsTab } from "./lessons/LessonsTab.tsx";
import { LogTab } from "./log/LogTab.tsx";
import { MeetingsTab } from "./meetings/MeetingsTab.tsx";
import { OverviewTab } from "./overview/OverviewTab.tsx";
import { PayeesTab } from "./payees/PayeesTab.tsx";
import { PeopleTab } from "./people/PeopleTab.tsx";
import { PlanTab } from "./plan/PlanTab.tsx";
import { RollOutTab } from "./rollout/RollOutTab.tsx";
import { TestingTab } from "./testing/TestingTab.tsx";
import { TrainingTab } from "./training/TrainingTab.tsx";
import type { TabCode } from "./tabs.ts";

/** A tab takes no props: it reads `useImplementation()` and the address. It fills the height and scrolls by itself. */
const CONTENT: Readonly<Record<TabCode, ComponentType>> = {
  overview: OverviewTab,
  plan: PlanTab,
  checklists: ChecklistsTab,
  people: PeopleTab,
  payees: PayeesTab,
  training: TrainingTab,
  rollout: RollOutTab,
  testing: TestingTab,
  meetings: MeetingsTab,
  log: LogTab,
  closeout: CloseoutTab,
  lessons: LessonsTab,
  files: FilesTab,
  activity: ActivityTab,
};

/** What the chosen tab shows. */
export function TabContent({ tab }: { readonly tab: TabCode }) {
  const Content = CONTENT[tab];
  return <Content />;
}
