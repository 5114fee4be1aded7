"""The first and last token under every token, found for a whole tree at once."""

from tellings.text.tree import Tree


class Edges:
    """For each token the first and the last token of its subtree; linear in the text, however deep the tree."""

    def __init__(self, tree: Tree) -> None:
        self.first = list(range(len(tree)))
        self.last = list(range(len(tree)))
        for index in reversed(_order_from_roots(tree)):
            head = tree.tokens[index].head
            self.first[head] = min(self.first[head], self.first[index])
            self.last[head] = max(self.last[head], self.last[index])


def _order_from_roots(tree: Tree) -> list[int]:
    order = [index for index, token in enumerate(tree.tokens) if token.head == index]
    children = tree.children
    for index in order:
        order.extend(children[index])
    return order
