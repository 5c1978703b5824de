import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import { ExternalLink, FileText, Plus, X } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { linkKind } from "../../../../../src-shared/commands/links.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import { request } from "../../../../api-client.ts";
import { tellProblem } from "../../../../store/ui-store.ts";
import { useImplementation } from "../../use-implementation.ts";

async function openLink(url: string): Promise<void> {
  const answer = await request("openExternal", { url });
  if (!answer.ok) tellProblem(answer.error);
}

/** Links of an item: addresses open in the browser, names of files are kept as text. */
export function ItemLinks({ item }: { readonly item: Item }) {
  const { execute, isReadOnly } = useImplementation();
  const [url, setUrl] = useState("");
  const [label, setLabel] = useState("");
  const [isAdding, setIsAdding] = useState(false);
  const isWrong = url.trim() !== "" && linkKind(url.trim()) === null;
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (url.trim() === "" || isWrong) return;
    const link = { label: label.trim(), url: url.trim() };
    const answer = await execute({ type: "item/add-link", itemId: item.id, link });
    if (!answer.ok) return;
    setUrl("");
    setLabel("");
    setIsAdding(false);
  };
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {item.links.map((link) => {
          const isFile = linkKind(link.url) === "file";
          const Icon = isFile ? FileText : ExternalLink;
          const name = link.label || link.url;
          return (
            <Box
              component="li"
              key={`${link.label} ${link.url}`}
              sx={{ display: "flex", alignItems: "center", gap: 2 }}
            >
              <Icon size={14} aria-hidden />
              {isFile ? (
                <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                  {name}
                </Box>
              ) : (
                <Link
                  component="button"
                  type="button"
                  title={link.url}
                  sx={{ flex: 1, minWidth: 0, textAlign: "left", overflowWrap: "anywhere" }}
                  onClick={() => void openLink(link.url)}
                >
                  {name}
                </Link>
              )}
              {!isReadOnly && (
                <IconButton
                  aria-label={`Remove the link ${name}`}
                  title="Remove the link"
                  sx={{ p: 0.5 }}
                  onClick={() =>
                    void execute(
                      {
                        type: "item/remove-link",
                        itemId: item.id,
                        link: { label: link.label, url: link.url },
                      },
                      { hasUndo: true },
                    )
                  }
                >
                  <X size={14} />
                </IconButton>
              )}
            </Box>
          );
        })}
      </Box>
      {isReadOnly ? (
        item.links.length === 0 && <span>None</span>
      ) : isAdding ? (
        <Box
          component="form"
          onSubmit={(event: SubmitEvent) => void add(event)}
          sx={{ display: "grid", gap: 3, pt: 1 }}
        >
          <TextField
            label="Address or file name"
            value={url}
            autoFocus
            error={isWrong}
            helperText={isWrong ? "Use https://, mailto: or the name of a file" : undefined}
            onChange={(event) => {
              setUrl(event.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
          <TextField
            label="Label (optional)"
            value={label}
            onChange={(event) => {
              setLabel(event.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <Box sx={{ display: "flex", gap: 2 }}>
            <Button
              type="submit"
              variant="contained"
              size="small"
              disabled={url.trim() === "" || isWrong}
            >
              Add link
            </Button>
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                setIsAdding(false);
              }}
            >
              Cancel
            </Button>
          </Box>
        </Box>
      ) : (
        <Box>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() => {
              setIsAdding(true);
            }}
          >
            Add a link
          </Button>
        </Box>
      )}
    </Box>
  );
}
