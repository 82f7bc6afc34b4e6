package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.field.Field.Declaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All fields of one entity, in a fixed order: the only list of them there is.
 *
 * @param <E> the entity
 */
public final class Catalogue<E> {

  private final String entity;
  private final ImmutableList<Field<E, ?>> fields;

  /** Found once, since every entity that is shown is checked for its required ones. */
  private final ImmutableListMultimap<Trait, Field<E, ?>> byTrait;

  private Catalogue(Builder<E> builder) {
    this.entity = builder.entity;
    this.fields = ImmutableList.copyOf(builder.fields);
    ImmutableListMultimap.Builder<Trait, Field<E, ?>> traits = ImmutableListMultimap.builder();
    for (Field<E, ?> field : fields) {
      Arrays.stream(Trait.values()).filter(field::is).forEach(trait -> traits.put(trait, field));
    }
    this.byTrait = traits.build();
  }

  /** Begins the catalogue of an entity with this name. */
  public static <E> Builder<E> of(String entity) {
    return new Builder<>(entity);
  }

  /** The name of the entity, such as {@code user}. */
  public String entity() {
    return entity;
  }

  /** Every field, at its {@link Field#index()}. */
  public ImmutableList<Field<E, ?>> fields() {
    return fields;
  }

  /** The fields that have the trait, in their order. */
  public ImmutableList<Field<E, ?>> fieldsThatAre(Trait trait) {
    return byTrait.get(trait);
  }

  /** The field with this name, if there is one. */
  public Optional<Field<E, ?>> named(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return entity;
  }

  /**
   * Declares the fields of an entity one after the other; used while the catalogue's class is
   * initialised, by one thread.
   */
  public static final class Builder<E> {

    private final String entity;
    private final List<Field<E, ?>> fields = new ArrayList<>();

    private Builder(String entity) {
      this.entity = entity;
    }

    /** Declares a text that is stored and compared in this form. */
    public TextField<E> text(String name, TextForm form, Trait... traits) {
      return add(new TextField<>(declare(name, traits), form, UnaryOperator.identity(), null));
    }

    /** Declares the hidden normal form of a text that is kept as it was typed. */
    public TextField<E> key(
        String name, TextForm form, UnaryOperator<String> patternForm, Trait... traits) {
      return add(new TextField<>(declare(name, traits), form, patternForm, null));
    }

    /** Declares a text that is kept as it was typed, and filtered and ordered by its key. */
    public TextField<E> text(String name, TextForm form, TextField<E> comparedBy, Trait... traits) {
      return add(
          new TextField<>(declare(name, traits), form, UnaryOperator.identity(), comparedBy));
    }

    /** Declares an id. */
    public <I extends EntityId> IdField<E, I> id(
        String name, Function<UUID, I> idOf, Trait... traits) {
      return add(new IdField<>(declare(name, traits), idOf));
    }

    /** Declares a truth value. */
    public BooleanField<E> bool(String name, Trait... traits) {
      return add(new BooleanField<>(declare(name, traits)));
    }

    /** Declares a point in time. */
    public InstantField<E> instant(String name, Trait... traits) {
      return add(new InstantField<>(declare(name, traits)));
    }

    /** Declares a whole number. */
    public NumberField<E> number(String name, Trait... traits) {
      return add(new NumberField<>(declare(name, traits)));
    }

    /** Declares a JSON object. */
    public CustomDataField<E> customData(String name, Trait... traits) {
      return add(new CustomDataField<>(declare(name, traits)));
    }

    /** Declares a set of role keys. */
    public RoleKeysField<E> roleKeys(String name, Trait... traits) {
      return add(new RoleKeysField<>(declare(name, traits)));
    }

    /** Declares the filter on the members of a set of role keys. */
    public MembershipField<E> membership(String name, RoleKeysField<E> members, Trait... traits) {
      return add(new MembershipField<>(declare(name, traits), members));
    }

    /** The finished catalogue. */
    public Catalogue<E> build() {
      return new Catalogue<>(this);
    }

    private Declaration declare(String name, Trait... traits) {
      return new Declaration(entity, name, fields.size(), ImmutableSet.copyOf(traits));
    }

    private <F extends Field<E, ?>> F add(F field) {
      fields.add(field);
      return field;
    }
  }
}
