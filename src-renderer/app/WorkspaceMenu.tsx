import Button from "@mui/material/Button";
import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ChevronDown, FolderOpen, FolderPlus, FolderSearch, History, Sparkles } from "lucide-react";
import { useState } from "react";
import { request } from "../api-client.ts";
import { switchWorkspace, useAppStore } from "../store/app-store.ts";
import { tellProblem } from "../store/ui-store.ts";
import { performAction } from "./actions.ts";

/** The workspace's name; opens the ways to another one. */
export function WorkspaceMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const workspace = useAppStore((state) => state.workspace);
  const recent = useAppStore((state) => state.recentWorkspaces);
  if (!workspace) return null;
  const choose = (act: () => void): void => {
    setAnchor(null);
    act();
  };
  const others = recent.filter(({ folder }) => folder !== workspace.folder);
  return (
    <>
      <Button
        color="inherit"
        endIcon={<ChevronDown size={14} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={workspace.folder}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
        sx={{
          maxWidth: 260,
          flex: "0 1 auto",
          minWidth: 0,
          "& > span:first-of-type": { minWidth: 0 },
        }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>{workspace.name}</span>
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem
          onClick={() => {
            choose(() => {
              void request("revealWorkspace", {}).then((answer) => {
                if (!answer.ok) tellProblem(answer.error);
              });
            });
          }}
        >
          <ListItemIcon>
            <FolderSearch size={16} aria-hidden />
          </ListItemIcon>
          <ListItemText primary="Show the folder" secondary={workspace.folder} />
        </MenuItem>
        <Divider />
        {others.map(({ id, name, folder }) => (
          <MenuItem
            key={id}
            onClick={() => {
              choose(() => {
                void switchWorkspace({ kind: "recent", id }).then((answer) => {
                  if (!answer.ok) tellProblem(answer.error);
                });
              });
            }}
          >
            <ListItemIcon>
              <History size={16} aria-hidden />
            </ListItemIcon>
            <ListItemText primary={name} secondary={folder} />
          </MenuItem>
        ))}
        {others.length > 0 && <Divider />}
        <MenuItem
          onClick={() => {
            choose(() => {
              performAction("open-workspace");
            });
          }}
        >
          <ListItemIcon>
            <FolderOpen size={16} aria-hidden />
          </ListItemIcon>
          Open folder…
        </MenuItem>
        <MenuItem
          onClick={() => {
            choose(() => {
              performAction("create-workspace");
            });
          }}
        >
          <ListItemIcon>
            <FolderPlus size={16} aria-hidden />
          </ListItemIcon>
          Create workspace…
        </MenuItem>
        {!workspace.isSample && (
          <MenuItem
            onClick={() => {
              choose(() => {
                performAction("open-sample");
              });
            }}
          >
            <ListItemIcon>
              <Sparkles size={16} aria-hidden />
            </ListItemIcon>
            Explore with sample data
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
