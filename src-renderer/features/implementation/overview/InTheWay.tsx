import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { blockedItems, pressingDecisions } from "../../../../src-shared/domain/checklists.ts";
import { gateState } from "../../../../src-shared/domain/gates/gates.ts";
import { implementationState } from "../../../../src-shared/domain/implementation.ts";
import {
  compressionInWords,
  planCompression,
} from "../../../../src-shared/domain/schedule/plan-warnings.ts";
import { overdueByParty } from "../../../../src-shared/domain/selectors.ts";
import { PARTY_LABELS, phaseName } from "../../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { ClashList } from "../../../components/ClashList.tsx";
import { changeChecklistView, clearFilter } from "../checklists/checklist-view.ts";
import { CriterionLine } from "../gates/CriterionLine.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { ItemLine } from "./ItemLine.tsx";
import { OverviewCard, OverviewPart } from "./OverviewCard.tsx";

/** So many overdue items of a party are named; the others are counted. */
const MOST_NAMED = 4;

function List({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}>
      {children}
    </Box>
  );
}

/** What is late, blocked, undecided, too tight, and missing for the gate of this phase. */
export function InTheWay() {
  const { implementation, today } = useImplementation();
  const { id, phase } = implementation;
  // A blocked item is named once, with its reason, however late it is.
  const overdue = overdueByParty(implementation, today).flatMap(({ party, items }) => {
    const others = items.filter(({ status }) => status !== "blocked");
    const besides = items.length - others.length;
    return others.length > 0 ? [{ party, items: others, besides }] : [];
  });
  const blocked = blockedItems(implementation);
  const decisions = pressingDecisions(implementation, today);
  const unmet = gateState(implementation, phase).criteria.filter(
    (state) => !state.isMet && !state.isWaived,
  );
  const compression =
    implementationState(implementation) === "active" ? planCompression(implementation) : null;
  const isClear =
    overdue.length === 0 &&
    blocked.length === 0 &&
    decisions.length === 0 &&
    unmet.length === 0 &&
    compression === null;
  return (
    <OverviewCard title="What is in the way">
      {isClear && (
        <Typography color="textSecondary" sx={{ p: 4 }}>
          Nothing is late, blocked or undecided, and the gate of {phase} {phaseName(phase)} is met.
        </Typography>
      )}
      {overdue.map(({ party, items, besides }) => (
        <OverviewPart
          key={party}
          title={`${PARTY_LABELS[party]}: ${countOf(items.length, "item")} overdue${besides > 0 ? `, besides ${besides} blocked` : ""}`}
        >
          <List>
            {items.slice(0, MOST_NAMED).map((item) => (
              <ItemLine key={item.id} item={item} hasParty={false} />
            ))}
          </List>
          {items.length > MOST_NAMED && (
            <Link
              component={RouterLink}
              to={implementationAddress(id, "checklists")}
              onClick={() => {
                clearFilter(id);
                changeChecklistView(id, { isOverdueOnly: true, party });
              }}
            >
              {items.length - MOST_NAMED} more
            </Link>
          )}
        </OverviewPart>
      ))}
      {blocked.length > 0 && (
        <OverviewPart title={`${countOf(blocked.length, "item")} blocked`}>
          <List>
            {blocked.map((item) => (
              <ItemLine
                key={item.id}
                item={item}
                reason={item.notes.trim().split(/\r?\n/)[0] ?? ""}
                note={
                  <>
                    {item.due < today && (
                      <>
                        <RelativeDate date={item.due} isDue />
                        {", "}
                      </>
                    )}
                    since <RelativeDate date={item.statusSince} />
                  </>
                }
              />
            ))}
          </List>
        </OverviewPart>
      )}
      {decisions.length > 0 && (
        <OverviewPart title={`${countOf(decisions.length, "decision")} late or due soon`}>
          <List>
            {decisions.map((decision) => (
              <Box
                component="li"
                key={decision.id}
                sx={{ display: "flex", justifyContent: "space-between", gap: 3 }}
              >
                <Link
                  component={RouterLink}
                  color="inherit"
                  to={implementationAddress(id, "log", { decision: decision.id })}
                >
                  {decision.title}
                </Link>
                {decision.neededBy !== null && <RelativeDate date={decision.neededBy} isDue />}
              </Box>
            ))}
          </List>
        </OverviewPart>
      )}
      {compression && (
        <OverviewPart title="Dates too tight">
          {compressionInWords(compression)}
          <ClashList clashes={compression.clashes} />
        </OverviewPart>
      )}
      {unmet.length > 0 && (
        <OverviewPart title={`Gate of ${phase} ${phaseName(phase)}`}>
          <List>
            {unmet.map((state) => (
              <CriterionLine key={state.criterion.id} gate={phase} state={state} />
            ))}
          </List>
        </OverviewPart>
      )}
    </OverviewCard>
  );
}
