/// What is said of `relu`.
struct ReLUNotation: FunctionNotation {
  var call: PythonCall { PythonCall("F.relu", "x") }
}
