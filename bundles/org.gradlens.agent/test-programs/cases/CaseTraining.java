// SPDX-License-Identifier: EPL-2.0
package cases;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Trains a network of {@code networks.json} several times, each time with another seed. */
public final class CaseTraining {

	private CaseTraining() {
	}

	/** Arguments: the folder of the data, a network's id, how many seeds, how many steps. */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		JsonObject facts = find(folder, arguments[1]);
		int seeds = Integer.parseInt(arguments[2]);
		int steps = Integer.parseInt(arguments[3]);
		for (int seed = 1; seed <= seeds; seed++) {
			DataSet data = CaseData.of(facts, folder, seed);
			MultiLayerConfiguration configuration = CaseNetwork.of(facts, seed);
			MultiLayerNetwork network = new MultiLayerNetwork(configuration);
			network.init();
			int batch = batch(facts, data.numExamples());
			int perEpoch = (data.numExamples() + batch - 1) / batch;
			// merging single examples anew each time would take longer than training
			network.fit(new ListDataSetIterator<>(data.batchBy(batch), 1), (steps + perEpoch - 1) / perEpoch);
			System.out.println("score " + network.score(data));
		}
	}

	private static JsonObject find(Path folder, String id) throws IOException {
		try (Reader reader = Files.newBufferedReader(folder.resolve("networks.json"))) {
			for (JsonElement network : new Gson().fromJson(reader, JsonObject.class).getAsJsonArray("nets")) {
				if (network.getAsJsonObject().get("id").getAsString().equals(id)) {
					return network.getAsJsonObject();
				}
			}
		}
		throw new IllegalArgumentException("no network " + id);
	}

	/** What the source says; all of the data where it says full, and 64 where it says nothing. */
	private static int batch(JsonObject facts, int examples) {
		JsonElement batch = facts.get("batch");
		if (batch.isJsonNull()) {
			return 64;
		}
		return batch.getAsJsonPrimitive().isNumber() ? batch.getAsInt() : examples;
	}
}
