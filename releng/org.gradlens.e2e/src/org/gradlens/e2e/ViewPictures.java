// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Pictures of parts of the screen in its own resolution, each looked at whether anything is painted in it. */
final class ViewPictures implements AutoCloseable {

	private static final int WHOLE = 100;
	/** How much of a picture differs from its background at the least, when something is painted. */
	private static final double LEAST_PAINTED = 0.004;
	/** Of so many pixels one is looked at, and never all of a row or a column. */
	private static final int EVERY = 4;
	/** So near to its sides a view paints its background, most of all. */
	private static final int EDGE = 8;
	private static final long MOMENT_MILLIS = 150;
	private static final long WRITING_SECONDS = 120;

	private final User user;
	private final Checks checks;
	private final Path directory;
	private final boolean dark;
	private final ExecutorService writer = Executors.newSingleThreadExecutor();

	/** @param dark whether backgrounds are to be dark */
	ViewPictures(User user, Checks checks, Path directory, boolean dark) {
		this.user = user;
		this.checks = checks;
		this.directory = directory;
		this.dark = dark;
	}

	/** Takes a picture of what has come to rest, and keeps it. */
	void take(String name, Control control) throws InterruptedException {
		AtomicReference<ImageData> seen = new AtomicReference<>(user.see(() -> look(control)));
		user.waitUntil("that " + name + " comes to rest", () -> {
			try {
				Thread.sleep(MOMENT_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			ImageData now = user.see(() -> look(control));
			return Arrays.equals(now.data, seen.getAndSet(now).data);
		});
		ImageData picture = seen.get();
		writer.execute(() -> keep(name, picture));
	}

	private static ImageData look(Control control) {
		Rectangle inside = control instanceof Shell shell ? control.getDisplay().map(shell, null, shell.getClientArea())
				: control.getDisplay().map(control.getParent(), null, control.getBounds());
		Rectangle area = inside.intersection(control.getMonitor().getBounds());
		Image image = new Image(control.getDisplay(), area.width, area.height);
		GC screen = new GC(control.getDisplay());
		try {
			screen.copyArea(image, area.x, area.y);
			return image.getImageData(control.getMonitor().getZoom());
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	private void keep(String name, ImageData picture) {
		Map<Integer, Integer> colors = new HashMap<>();
		Map<Integer, Integer> atTheSides = new HashMap<>();
		for (int y = 0; y < picture.height; y += EVERY) {
			for (int x = y / EVERY % EVERY; x < picture.width; x += EVERY) {
				int pixel = picture.getPixel(x, y);
				colors.merge(pixel, 1, Integer::sum);
				if (x < EDGE || x >= picture.width - EDGE) {
					atTheSides.merge(pixel, 1, Integer::sum);
				}
			}
		}
		int looked = colors.values().stream().mapToInt(Integer::intValue).sum();
		double painted = 1 - mostCommon(colors).getValue() / (double) looked;
		checks.isTrue("%s: %d x %d, %.1f %% painted".formatted(name, picture.width, picture.height, WHOLE * painted),
				painted >= LEAST_PAINTED);
		RGB background = picture.palette.getRGB(mostCommon(atTheSides).getKey());
		checks.isTrue(name + " is " + (dark ? "dark: " : "light: ") + background, dark == background.getHSB()[2] < 0.5);
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		try {
			Files.createDirectories(directory);
			loader.save(directory.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			checks.failed(e);
		}
	}

	private static Map.Entry<Integer, Integer> mostCommon(Map<Integer, Integer> colors) {
		return colors.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
	}

	/** Waits until all pictures are written. */
	@Override
	public void close() throws InterruptedException {
		writer.shutdown();
		checks.isTrue("all pictures are written", writer.awaitTermination(WRITING_SECONDS, TimeUnit.SECONDS));
	}
}
