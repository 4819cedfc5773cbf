// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DL4J 1.0.0-M2.1 throws for configurations that it does not take, as it words them. */
class RefusalTest {

	private static final SourceFrame LINE = new SourceFrame("demo.Net", "main", "Net.java", 30);

	private static List<Finding> findings(String exceptionType, String message) {
		Diagnosis diagnosis = new Diagnosis();
		diagnosis.accept(new RunFailed("main", exceptionType, message, List.of(LINE), false));
		return diagnosis.findings();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"org.deeplearning4j.exception.DL4JInvalidConfigException | DenseLayer (index=0, name=layer0) nIn=0, nOut=4; nIn and nOut must be > 0",
			"org.deeplearning4j.exception.DL4JInvalidConfigException | Invalid configuration for layer (idx=0, name=layer0, type=ConvolutionLayer) for height dimension:",
			"org.deeplearning4j.exception.DL4JInvalidInputException | Input size (5 columns; shape = [8, 5]) is invalid: does not match layer input size (layer # inputs = 4)",
			"org.deeplearning4j.exception.DL4JException | Cannot calculate gradient and score with respect to labels: final layer is not an IOutputLayer.",
			"java.lang.IllegalArgumentException | Labels and preOutput must have equal shapes: got shapes [8, 10] vs [8, 3]",
			"java.lang.IllegalStateException | Invalid kernel size: values must be positive (> 0) for all dimensions. Got: [0, 3]",
			"java.lang.IllegalStateException | Invalid configuration: Vertex \"a\" has input \"x\" that does not exist",
			"org.nd4j.linalg.exception.ND4JIllegalStateException | Arrays are different shape and are not broadcastable. Array 1 shape = [4, 3], array 2 shape = [4, 2]" })
	void isAnErrorAtTheUsersLine(String exceptionType, String message) {
		Finding finding = findings(exceptionType, message).get(0);
		assertEquals(Rule.REFUSED_CONFIGURATION, finding.rule());
		assertEquals(Severity.ERROR, finding.severity());
		assertEquals(Optional.of(LINE), finding.place());
		assertTrue(finding.message().endsWith(message), finding::message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Softmax + nOut=1 networks are not supported.",
			"softmax activation function in combination with LossBinaryXENT (binary cross entropy loss function).",
			"loss function LossMCXENT() expects activations to be in the range 0 to 1 (probabilities) but activation function relu does not" })
	void ofAnOutputLayerIsToldAsThat(String reason) {
		Finding finding = findings("org.deeplearning4j.exception.DL4JInvalidConfigException",
				"Invalid output layer configuration for layer \"layer1\": " + reason
						+ "\nThis configuration validation check can be disabled").get(0);
		assertEquals(Rule.WRONG_OUTPUT_ACTIVATION, finding.rule());
		assertTrue(finding.message().endsWith(reason), finding::message);
		assertFalse(finding.remedies().isEmpty());
	}

	@Test
	void whatTheProgramThrowsItselfIsNone() {
		assertEquals(List.of(), findings("java.lang.IllegalStateException", "no file data.csv"));
		assertEquals(List.of(), findings("java.io.FileNotFoundException", "data.csv"));
	}
}
