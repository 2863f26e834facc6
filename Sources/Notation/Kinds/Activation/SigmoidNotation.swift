/// What is said of `sigmoid`.
struct SigmoidNotation: FunctionNotation {
  var call: PythonCall { PythonCall("torch.sigmoid", "x") }
}
