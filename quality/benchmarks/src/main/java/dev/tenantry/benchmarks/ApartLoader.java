package dev.tenantry.benchmarks;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Loads transaction-outbox beside a Validator of its own, whose classes have the names of the
 * library's: so both run in one JVM and can be measured in turns.
 */
final class ApartLoader extends URLClassLoader {

  /** The folder with what is loaded apart. */
  static final String FOLDER = "tenantry.benchmarks.apart";

  private static final String PEER = "dev.tenantry.benchmarks.outbox.";

  private static final List<String> APART =
      List.of(PEER, "com.gruelbox.", "javax.validation.", "org.hibernate.validator.");

  private ApartLoader(URL[] urls) {
    super(urls, ApartLoader.class.getClassLoader());
  }

  static Writer outboxUsers(Databases databases) {
    return (Writer) newInstance("OutboxUsers", databases.platform(), databases.baas());
  }

  static Inviter outboxInvites(DataSource database) {
    return (Inviter) newInstance("OutboxInvites", database);
  }

  private static Object newInstance(String name, DataSource... databases) {
    ApartLoader loader = new ApartLoader(urls());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    Class<?>[] parameters = new Class<?>[databases.length];
    Arrays.fill(parameters, DataSource.class);
    try {
      Constructor<?> constructor = loader.loadClass(PEER + name).getConstructor(parameters);
      return constructor.newInstance((Object[]) databases);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (APART.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static URL[] urls() {
    List<Path> places = new ArrayList<>();
    try (Stream<Path> apart = Files.list(Path.of(System.getProperty(FOLDER, "target/apart")))) {
      apart.forEach(places::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Splitter.on(File.pathSeparatorChar)
        .split(System.getProperty("java.class.path", ""))
        .forEach(entry -> places.add(Path.of(entry)));
    return places.stream().map(ApartLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
