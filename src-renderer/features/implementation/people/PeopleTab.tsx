import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { Pencil, Trash2, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import type { Person } from "../../../../src-shared/domain/implementation.ts";
import { peopleInOrder, rolesWithoutHolder } from "../../../../src-shared/domain/people.ts";
import { ROLE_CODES, type RoleCode, ROLES } from "../../../../src-shared/domain/vocabulary.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useAddressQuery } from "../use-address-query.ts";
import { MARKED_SX, useMarked } from "../marked.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { PersonDialog } from "./PersonDialog.tsx";

type Asked = { readonly person: Person | null; readonly roles: readonly RoleCode[] };

/** Who takes part, and which roles nobody holds. */
export function PeopleTab() {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [chosen, setAsked] = useState<Asked | null>(null);
  const [personId, clearPerson] = useAddressQuery("person");
  const [role, clearRole] = useAddressQuery("role");
  const person = implementation.people[personId ?? ""];
  const lacking = ROLE_CODES.find((code) => code === role);
  // A link may lead to a person, or to a role for which somebody has to be found.
  const linked: Asked | null = person
    ? { person, roles: person.roles }
    : lacking
      ? { person: null, roles: [lacking] }
      : null;
  const asked = chosen ?? (isReadOnly ? null : linked);
  const people = peopleInOrder(implementation);
  const marked = useMarked("role");
  const gaps = rolesWithoutHolder(implementation);
  const add = (roles: readonly RoleCode[]): void => {
    setAsked({ person: null, roles });
  };
  return (
    <Box sx={{ p: 4, display: "grid", gap: 4, alignContent: "start", flex: 1, overflow: "auto" }}>
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 4 }}>
        <Box sx={{ flex: 1, display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
          {gaps.length === 0 ? (
            <Typography color="textSecondary">
              Every role that open items need has a holder.
            </Typography>
          ) : (
            <>
              <Typography component="span" sx={{ mr: 1 }}>
                {gaps.length === 1
                  ? "1 role that open items need has no holder:"
                  : `${gaps.length} roles that open items need have no holder:`}
              </Typography>
              {gaps.map((role) => (
                <Chip
                  key={role}
                  variant="outlined"
                  color={marked === role ? "warning" : "default"}
                  aria-current={marked === role || undefined}
                  disabled={isReadOnly}
                  label={`${role} ${ROLES[role].name}`}
                  title={`Add a person as ${ROLES[role].name}`}
                  onClick={() => {
                    add([role]);
                  }}
                />
              ))}
            </>
          )}
        </Box>
        <WriteButton
          variant="contained"
          startIcon={<UserPlus size={16} aria-hidden />}
          onClick={() => {
            add([]);
          }}
        >
          Add person
        </WriteButton>
      </Box>
      {people.length === 0 ? (
        <EmptyState icon={Users} title="No people yet">
          Add those who take part: each with their roles, so that items find their owner.
        </EmptyState>
      ) : (
        <Box
          sx={{
            border: 1,
            borderColor: "divider",
            borderRadius: 1,
            bgcolor: "background.paper",
            overflowX: "auto",
          }}
        >
          <Table size="small" aria-label="People">
            <TableHead>
              <TableRow>
                <TableCell>Name</TableCell>
                <TableCell>Roles</TableCell>
                <TableCell>Organisation</TableCell>
                <TableCell>E-mail</TableCell>
                <TableCell>Phone</TableCell>
                <TableCell aria-label="Actions" />
              </TableRow>
            </TableHead>
            <TableBody>
              {people.map((person) => (
                <TableRow
                  key={person.id}
                  hover
                  aria-current={person.roles.some((role) => role === marked) || undefined}
                  sx={person.roles.some((role) => role === marked) ? MARKED_SX : {}}
                >
                  <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap" }}>
                    <Button
                      color="inherit"
                      size="small"
                      disabled={isReadOnly}
                      title={person.notes || "Edit"}
                      onClick={() => {
                        setAsked({ person, roles: person.roles });
                      }}
                      sx={{ ml: -2, fontWeight: 600 }}
                    >
                      {person.name}
                    </Button>
                    {person.isBackup && (
                      <Typography variant="tiny" component="span" color="textSecondary">
                        backup
                      </Typography>
                    )}
                  </TableCell>
                  <TableCell>
                    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
                      {person.roles.map((role) => (
                        <Chip key={role} label={role} title={ROLES[role].name} />
                      ))}
                    </Box>
                  </TableCell>
                  <TableCell>{person.organisation}</TableCell>
                  <TableCell sx={{ overflowWrap: "anywhere" }}>{person.email}</TableCell>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>{person.phone}</TableCell>
                  <TableCell align="right" sx={{ whiteSpace: "nowrap", width: 72 }}>
                    <WriteIconButton
                      icon={Pencil}
                      label={`Edit ${person.name}`}
                      onClick={() => {
                        setAsked({ person, roles: person.roles });
                      }}
                    />
                    <WriteIconButton
                      icon={Trash2}
                      label={`Remove ${person.name}`}
                      onClick={() => {
                        void execute(
                          { type: "person/remove", personId: person.id },
                          { hasUndo: true },
                        );
                      }}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {asked && (
        <PersonDialog
          person={asked.person}
          roles={asked.roles}
          onClose={() => {
            setAsked(null);
            if (person) clearPerson();
            else clearRole();
          }}
        />
      )}
    </Box>
  );
}
