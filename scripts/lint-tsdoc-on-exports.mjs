// An ESLint rule: every exported declaration is preceded by a doc comment.

/** @type {import("eslint").Rule.RuleModule} */
export const tsdocOnExports = {
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a TSDoc comment on every exported declaration.",
    },
    schema: [],
    messages: {
      missing:
        "Write a TSDoc comment above `{{name}}`: first line what it gives; then shape, units, errors, source.",
    },
  },
  create(context) {
    /** @type {Set<string>} */
    const documented = new Set();
    return {
      "ExportNamedDeclaration[declaration]"(/** @type {any} */ node) {
        const names = exportedNames(node.declaration);
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === "Block" && comment.value.startsWith("*")) {
          for (const name of names) documented.add(name);
          return;
        }
        // The first signature of an overloaded function, or the type beside a schema of the same name, speaks for both.
        const name = names.find((candidate) => !documented.has(candidate));
        if (name !== undefined) context.report({ node, messageId: "missing", data: { name } });
      },
    };
  },
};

/**
 * @param {any} declaration
 * @returns {string[]}
 */
function exportedNames(declaration) {
  if (declaration.type !== "VariableDeclaration") return [declaration.id?.name ?? "export"];
  return declaration.declarations.map((/** @type {any} */ { id }) => id.name ?? "export");
}
