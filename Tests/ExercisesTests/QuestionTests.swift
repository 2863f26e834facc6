import ConvEngine
import Exercises
import Testing
