package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/**
 * A storage of which one method of one repository does something else.
 *
 * @param repository what the repository is called among the others; empty for a method beside them
 * @param method the method's name
 * @param wrong what it does instead
 */
record FaultyPlatform(PlatformPersistence right, String repository, String method, Wrong wrong)
    implements PlatformPersistence {

  /** What a method does in place of what it should. */
  @FunctionalInterface
  interface Wrong {

    /** Answers; what is passed on with these arguments, or others, is answered rightly. */
    Object answer(Right right, Object[] arguments) throws Throwable;
  }

  /** What a method does. */
  @FunctionalInterface
  interface Right {
    Object answer(Object... arguments) throws Throwable;
  }

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return new Work(right.platform(), this);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return new Work(right.platformInBackground(), this);
  }

  private record Work(UnitOfWork<PlatformRepositories> right, FaultyPlatform fault)
      implements UnitOfWork<PlatformRepositories> {

    @Override
    public <T> T execute(Function<? super PlatformRepositories, ? extends T> work) {
      return right.execute(platform -> work.apply(fault.over(platform)));
    }

    @Override
    public <T> T read(Function<? super PlatformRepositories, ? extends T> work) {
      return right.read(platform -> work.apply(fault.over(platform)));
    }

    @Override
    public boolean commitsOnReturn() {
      return right.commitsOnReturn();
    }
  }

  /** The repositories with the wrong one among them. */
  PlatformRepositories over(PlatformRepositories platform) {
    return proxy(
        PlatformRepositories.class,
        (self, called, arguments) -> {
          if (repository.isEmpty() && called.getName().equals(method)) {
            return wrong.answer(others -> invoke(platform, called, others), arguments);
          }
          Object answer = invoke(platform, called, arguments);
          return called.getName().equals(repository)
              ? overRepository(called.getReturnType(), answer)
              : answer;
        });
  }

  private <T> T overRepository(Class<T> type, Object target) {
    return proxy(
        type,
        (self, called, arguments) ->
            called.getName().equals(method)
                ? wrong.answer(others -> invoke(target, called, others), arguments)
                : invoke(target, called, arguments));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
