/// What is said of `tanh`.
struct TanhNotation: FunctionNotation {
  var call: PythonCall { PythonCall("torch.tanh", "x") }
}
