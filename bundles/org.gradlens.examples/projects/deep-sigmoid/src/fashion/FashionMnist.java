// SPDX-License-Identifier: EPL-2.0
package fashion;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.ViewIterator;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Ten thousand pictures of clothing, 28 x 28 grey values each, of ten kinds: the smaller set of
 * Fashion-MNIST (https://github.com/zalandoresearch/fashion-mnist). The first 9,000 are for
 * training, the rest for testing.
 */
final class FashionMnist {

	static final int PIXELS = 28 * 28;
	/** T-shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag and ankle boot. */
	private static final int KINDS = 10;
	private static final int TRAINING = 9_000;
	private static final int TEST = 1_000;

	private static final Path IMAGES = Path.of("data", "t10k-images-idx3-ubyte.gz");
	private static final int IMAGES_MAGIC = 0x803;
	private static final int IMAGES_HEADER = 3 * Integer.BYTES;
	private static final Path LABELS = Path.of("data", "t10k-labels-idx1-ubyte.gz");
	private static final int LABELS_MAGIC = 0x801;
	private static final int LABELS_HEADER = Integer.BYTES;

	private FashionMnist() {
	}

	/** The images to train with, in minibatches of the given size. */
	static DataSetIterator training(int minibatch) {
		return new ViewIterator(read(0, TRAINING), minibatch);
	}

	/** The images to test with, which training never sees. */
	static DataSetIterator test(int minibatch) {
		return new ViewIterator(read(TRAINING, TEST), minibatch);
	}

	/** Features: grey values from 0 to 1, a row an image. Labels: a 1 in the column of its kind. */
	private static DataSet read(int first, int count) {
		byte[] greys = read(IMAGES, IMAGES_MAGIC, IMAGES_HEADER, first * PIXELS, count * PIXELS);
		float[] features = new float[greys.length];
		for (int i = 0; i < greys.length; i++) {
			features[i] = Byte.toUnsignedInt(greys[i]) / 255f;
		}
		byte[] kinds = read(LABELS, LABELS_MAGIC, LABELS_HEADER, first, count);
		INDArray labels = Nd4j.zeros(count, KINDS);
		for (int i = 0; i < count; i++) {
			labels.putScalar(i, kinds[i], 1);
		}
		return new DataSet(Nd4j.create(features, new long[] { count, PIXELS }), labels);
	}

	/** Reads an IDX file: a number that tells what is in it, a header, and one byte a value. */
	private static byte[] read(Path file, int magic, int header, int first, int count) {
		try (DataInputStream in = new DataInputStream(
				new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
			if (in.readInt() != magic) {
				throw new IOException("not the kind of file that was expected");
			}
			in.skipNBytes(header + first);
			byte[] values = new byte[count];
			in.readFully(values);
			return values;
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot read " + file.toAbsolutePath()
					+ ": run this with the project's folder as working directory", e);
		}
	}
}
