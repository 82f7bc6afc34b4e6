package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail adapter of the documentation, against a server that speaks SMTP. */
class MailTest {

  private static final String LINK = "https://app.example.com/invitation/";

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private Tenantry tenantry;
  private PlatformApi admin;
  private Tenant acme;

  @BeforeEach
  void start() {
    server.start();
    Properties properties =
        server.getSmtp().getServerSetup().configureJavaMailSessionProperties(null, false);
    properties.setProperty("mail.mime.allowutf8", "true");
    tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create())
            .inviteDelivery(
                new SmtpInvites(Session.getInstance(properties), "team@example.com", LINK))
            .build();
    admin = tenantry.platform().asSuperAdmin();
    acme = admin.createTenant(CreateTenant.named("Acme"));
  }

  @AfterEach
  void stop() {
    tenantry.close();
    server.stop();
  }

  @Test
  void theLinkInTheMailAcceptsTheInvitation() throws MessagingException {
    InviteId invite = invite("Bo.Ek@example.com");

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("Bo.Ek@example.com"));
    assertThat(mail.getFrom()).containsExactly(new InternetAddress("team@example.com"));
    assertThat(admin.userInvite(invite).delivery()).isEqualTo(DeliveryState.SENT);

    String body = GreenMailUtil.getBody(mail).strip();
    Secret token = Secret.of(body.substring(body.indexOf(LINK) + LINK.length()));
    User bo = tenantry.platform().asGuest().acceptUserInvite(AcceptUserInvite.of(token));
    assertThat(bo.email()).isEqualTo("Bo.Ek@example.com");
  }

  @Test
  void anAddressOutsideAsciiIsWrittenToAsItIs() throws MessagingException {
    invite("bjørn@müller.example");

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("To"))
        .containsExactly("bjørn@müller.example");
  }

  @Test
  void aServerThatIsDownKeepsNobodyFromInvitingAndTheMailWaits() {
    server.stop();

    InviteId invite = invite("bo@example.com");

    assertThat(admin.userInvite(invite).delivery()).isEqualTo(DeliveryState.FAILING);
    assertThat(tenantry.deliveries().status().waiting()).isEqualTo(1);
  }

  private InviteId invite(String address) {
    return List.copyOf(
            admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(address)).invites())
        .get(0)
        .id();
  }
}

// begin
record SmtpInvites(Session session, String from, String link) implements InviteDelivery {

  @Override
  public void deliver(InviteMail mail) {
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.email()));
      message.setSubject("You are invited", "UTF-8");
      message.setText("Please follow " + link + mail.token().reveal(), "UTF-8");
      Transport.send(message);
    } catch (MessagingException failed) {
      throw new IllegalStateException("the mail server does not take it", failed); // tried again
    }
  }
}

// end
