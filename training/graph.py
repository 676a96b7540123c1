"""Writes the network as an ONNX graph, its large matrices in eight bits."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from training.model import Config

__all__ = ["build"]

Array = NDArray[Any]


class _Graph:
    """Nodes and constants under construction."""

    def __init__(self, weights: dict[str, Array], eight: bool) -> None:
        self.weights, self.eight = weights, eight
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self.count = 0

    def const(self, name: str, value: Array) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, *inputs: str, out: str = "", **attributes: Any) -> str:
        self.count += 1
        out = out or f"t{self.count}"
        self.nodes.append(helper.make_node(op, list(inputs), [out], **attributes))
        return out

    def quantised(self, matrix: Array) -> tuple[Array, Array]:
        """Eight-bit columns; 64 steps each way, so that old processors' 16-bit sums cannot overflow."""
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / 64
        return np.clip(np.rint(matrix / scale), -64, 64).astype(np.int8), scale.astype(np.float32)

    def linear(self, x: str, name: str, small: tuple[str, str, str] | None = None) -> str:
        """X · W + b; `small` is the input already in eight bits."""
        matrix, bias = self.weights[name + ".weight"].T, self.const(name + ".b", self.weights[name + ".bias"])
        if not self.eight:
            return self.node("Add", self.node("MatMul", x, self.const(name + ".w", matrix)), bias)
        q, scale, zero = small or self.small(x)
        whole, scales = self.quantised(matrix)
        product = self.node(
            "MatMulInteger",
            q,
            self.const(name + ".w", whole),
            zero,
            self.const(name + ".z", np.zeros((), np.int8)),
        )
        real = self.node("Cast", product, to=TensorProto.FLOAT)
        real = self.node("Mul", real, self.node("Mul", scale, self.const(name + ".s", scales)))
        return self.node("Add", real, bias)

    def small(self, x: str) -> tuple[str, str, str]:
        """An activation in eight bits, its scale and its zero."""
        self.count += 1
        names = (f"q{self.count}", f"s{self.count}", f"z{self.count}")
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(names)))
        return names

    def norm(self, x: str, name: str) -> str:
        w, b = (
            self.const(name + part, self.weights[name + "." + word])
            for part, word in ((".g", "weight"), (".o", "bias"))
        )
        return self.node("LayerNormalization", x, w, b, axis=-1, epsilon=1e-12)

    def lookup(self, name: str, ids: str) -> str:
        """Rows of a table; the large one is kept in eight bits with a scale for each row."""
        table = self.weights[name + ".weight"]
        if not self.eight or len(table) < 1000:
            return self.node("Gather", self.const(name, table), ids)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        whole = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
        rows = self.node("Cast", self.node("Gather", self.const(name, whole), ids), to=TensorProto.FLOAT)
        return self.node(
            "Mul", rows, self.node("Gather", self.const(name + ".s", scale.astype(np.float32)), ids)
        )


def build(
    weights: dict[str, Array], c: Config, *, eight: bool = True, notes: dict[str, str] | None = None
) -> ModelProto:
    """The graph: pieces and where words begin in, how wrong each word is and how to mend it out."""
    g = _Graph(weights, eight)
    length, zero = g.node("Shape", "ids", start=1, end=2), g.const("zero", np.zeros(1, np.int64))
    places = g.node("Slice", g.const("place", weights["place.weight"][:264]), zero, length, zero)
    x = g.node("Add", g.lookup("word", "ids"), places)
    x = g.norm(g.node("Add", x, g.lookup("shape", "shapes")), "norm")
    one = g.const("one", np.ones((), np.float32))
    gap = g.node(
        "Mul",
        g.node("Sub", one, g.node("Cast", "mask", to=TensorProto.FLOAT)),
        g.const("far", np.array(-1e4, np.float32)),
    )
    gap = g.node("Unsqueeze", gap, g.const("axes12", np.array([1, 2])))
    wide, size = (
        g.const("wide", np.array([0, 0, c.heads, c.hidden // c.heads])),
        g.const("flat", np.array([0, 0, c.hidden])),
    )
    root = g.const("root", np.array((c.hidden // c.heads) ** -0.5, np.float32))
    for i in range(c.layers):
        p = f"encoder.{i}."
        x = g.norm(g.node("Add", x, _attention(g, x, p, c, (gap, wide, size, root))), p + "norm1")
        up = g.node("Gelu", g.linear(x, p + "up"))
        x = g.norm(g.node("Add", x, g.linear(up, p + "down")), p + "norm2")
    index = g.node("Unsqueeze", "firsts", g.const("axis2", np.array([2])))
    index = g.node("Expand", index, g.const("stretch", np.array([1, 1, c.hidden])))
    turned = g.node("Gelu", g.linear(g.node("GatherElements", x, index, axis=1), "turn"))
    g.node("Sigmoid", g.node("Squeeze", _plain(g, turned, "wrong"), "axis2"), out="wrong")
    best = g.node("Softmax", g.linear(turned, "mend"), axis=-1)
    three = g.const("three", np.array([3]))
    g.nodes.append(helper.make_node("TopK", [best, three], ["odds", "mends"], axis=-1))
    integer, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info(n, integer, ["rows", "pieces"]) for n in ("ids", "shapes", "mask")
    ]
    inputs.append(helper.make_tensor_value_info("firsts", integer, ["rows", "words"]))
    outputs = [
        helper.make_tensor_value_info("wrong", real, ["rows", "words"]),
        helper.make_tensor_value_info("odds", real, ["rows", "words", 3]),
        helper.make_tensor_value_info("mends", integer, ["rows", "words", 3]),
    ]
    graph = helper.make_graph(g.nodes, "tagger", inputs, outputs, g.constants)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9, producer_name="contentaudit"
    )
    helper.set_model_props(model, notes or {})
    return model


def _plain(g: _Graph, x: str, name: str) -> str:
    product = g.node("MatMul", x, g.const(name + ".w", g.weights[name + ".weight"].T))
    return g.node("Add", product, g.const(name + ".b", g.weights[name + ".bias"]))


def _attention(g: _Graph, x: str, p: str, c: Config, shared: tuple[str, str, str, str]) -> str:
    gap, wide, size, root = shared
    matrix, bias = g.weights[p + "qkv.weight"], g.weights[p + "qkv.bias"]
    small = g.small(x) if g.eight else None
    parts = []
    for k, name in enumerate(("q", "k", "v")):
        rows = slice(k * c.hidden, (k + 1) * c.hidden)
        g.weights[p + name + ".weight"], g.weights[p + name + ".bias"] = matrix[rows], bias[rows]
        heads = g.node("Reshape", g.linear(x, p + name, small), wide)
        parts.append(g.node("Transpose", heads, perm=[0, 2, 3, 1] if name == "k" else [0, 2, 1, 3]))
    score = g.node("Add", g.node("Mul", g.node("MatMul", parts[0], parts[1]), root), gap)
    mixed = g.node("MatMul", g.node("Softmax", score, axis=-1), parts[2])
    joined = g.node("Reshape", g.node("Transpose", mixed, perm=[0, 2, 1, 3]), size)
    return g.linear(joined, p + "out")
