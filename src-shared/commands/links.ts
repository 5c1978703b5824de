/** What may be stored as a link of an item. */

/**
 * What a link is: `web` (https) and `mail` (mailto) may be opened; `file` is the name of a file, shown as text only;
 * null = not allowed (any other scheme, control characters, empty).
 */
export function linkKind(url: string): "web" | "mail" | "file" | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (url.trim() === "" || /[\u0000-\u001f\u007f]/.test(url)) return null;
  if (/^https:\/\/[^\s/]+/i.test(url)) return "web";
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(url)) return "mail";
  // Two letters at least: `C:\plans\setup.pdf` is a file, not a scheme.
  return /^\s*[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith("//") ? null : "file";
}
